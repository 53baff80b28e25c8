package io.datagen.integration;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every tiny and small schema of the library, in every format, clean and dirty. Its cases take as
 * long as all other tests together, so two of them run at once where others leave room.
 */
@Execution(ExecutionMode.CONCURRENT)
class DatasetsIT {
  @TempDir Path folder;

  static Stream<Arguments> schemasAndFormats() {
    return Schemas.tinyAndSmall().stream()
        .flatMap(name -> Stream.of(Format.values()).map(format -> Arguments.of(name, format)));
  }

  @ParameterizedTest
  @MethodSource("schemasAndFormats")
  void cleanDataKeepEveryPromiseOfTheSchema(String name, Format format) {
    generate(name, format, "fast");
    Judges.accept(
        "judge_dataset.py",
        Schemas.asJson(Schemas.file(name), folder),
        format.option(),
        format.forJudges(format.in(folder)),
        "clean");
    validate(name, format);
  }

  @ParameterizedTest
  @MethodSource("schemasAndFormats")
  void dirtLeavesKeysAndCountsWhole(String name, Format format) {
    generate(name, format, "dirty");
    Judges.accept(
        "judge_dataset.py",
        Schemas.asJson(Schemas.file(name), folder),
        format.option(),
        format.forJudges(format.in(folder)),
        "dirty");
    validate(name, format);
  }

  private void generate(String name, Format format, String profile) {
    Datagen.in(folder)
        .quick()
        .run(
            "generate",
            "--schema",
            Schemas.file(name),
            "--format",
            format.option(),
            "--out",
            format.in(folder),
            "--profile",
            profile)
        .expect(0);
  }

  private void validate(String name, Format format) {
    Datagen.in(folder)
        .quick()
        .run(
            "validate",
            "--schema",
            Schemas.file(name),
            "--format",
            format.option(),
            "--out",
            format.in(folder))
        .expect(0);
  }
}
