package io.datagen.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenReadsBack() throws IOException {
    Manifest manifest =
        new Manifest(
            "datagen 1",
            1,
            "shop",
            "00ff",
            Long.MIN_VALUE,
            "dirty",
            "csv",
            Map.of("delimiter", "\t"),
            "gzip",
            "part 2/3",
            Map.of("orders", 50_000_000_000L),
            Map.of("orders", 17L),
            List.of("orders.id"),
            List.of("orders>order_items>refunds", "orders>payments"),
            Map.of("orders", Map.of("id", -1L)),
            List.of(new WrittenFile("orders.csv", 17, 99, "ab")));
    Path file = folder.resolve("manifest.json");
    Files.write(file, manifest.toJson());

    assertEquals(manifest, Manifest.read(file));
    assertTrue(manifest.isOfTheSameRunAs(Manifest.read(file)));
    assertEquals(new Selection.Part(2, 3), Selection.parse(manifest.selection()));
  }
}
