package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InterruptionIT {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Format.class)
  void controlCLeavesNothingBehind(Format format) throws IOException {
    Path target = Files.createDirectory(folder.resolve("target"));
    Outcome outcome =
        Datagen.in(folder)
            .under(
                "interrupt.py",
                target,
                "generate",
                "--schema",
                Schemas.file("retail/large.yaml"),
                "--format",
                format.option(),
                "--out",
                format.in(target))
            .expect(0);
    assertEquals("130", outcome.out().strip(), outcome::toString);
    try (Stream<Path> left = Files.list(target)) {
      assertEquals(List.of(), left.toList());
    }
  }
}
