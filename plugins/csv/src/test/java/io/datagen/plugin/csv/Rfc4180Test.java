package io.datagen.plugin.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.api.format.CellValues.Token;
import io.datagen.api.format.RoundTrip;
import io.datagen.api.format.TableReader.ReadProblem;
import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as others write them, in {@code rfc4180/}, beside what is to be read: cells between bars,
 * {@code ~} for null, {@code ?} before a token, and what is wrong behind {@code !}.
 */
final class Rfc4180Test {
  private static final Path CASES = Path.of("src", "test", "resources", "rfc4180");

  @TempDir Path folder = Path.of("");

  static List<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      List<String> names =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.endsWith(".csv"))
              .sorted()
              .toList();
      assertTrue(names.size() > 20, "the cases are not there");
      return names;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isReadAsExpected(String name) throws IOException {
    RoundTrip trip = new RoundTrip(new CsvFormat(), Map.of(), Optional.empty(), folder);
    Files.copy(CASES.resolve(name), trip.artifact().resolve("t.csv"));
    List<ColumnSchema> columns =
        Stream.of("a", "b", "c")
            .map(column -> ColumnSchema.of(column, new ValueType.StringType(), true))
            .toList();
    RoundTrip.Found found = trip.read(TableSchema.of("t", columns, 0));
    StringBuilder text = new StringBuilder();
    for (List<@Nullable Object> row : found.rows()) {
      text.append(String.join("|", row.stream().map(Rfc4180Test::show).toList())).append('\n');
    }
    for (ReadProblem problem : found.problems()) {
      assertTrue(problem.message().contains("t.csv, line "), problem.message());
      text.append("! ").append(problem.message().replaceFirst(".*, line", "line")).append('\n');
    }
    Path expected = CASES.resolve(name.replace(".csv", ".expected"));
    assertEquals(Files.readString(expected, StandardCharsets.UTF_8), text.toString());
  }

  private static String show(@Nullable Object cell) {
    if (cell == null) {
      return "~";
    }
    String text = cell instanceof Token token ? "?" + token.text() : cell.toString();
    return text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
  }
}
