package io.datagen.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.SchemaException;
import io.datagen.core.source.Sequence;
import io.datagen.core.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that are broken as text, or that look so: {@code malformed/x.yaml}, byte by byte, beside
 * what is said of them. {@code -Dupdate} writes the latter anew, to be read before it is committed.
 */
class MalformedFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/malformed");
  private static final int MEGABYTES = 10_000_000;

  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> names =
          files
              .map(f -> f.getFileName().toString())
              .filter(n -> n.endsWith(".yaml"))
              .sorted()
              .toList();
      assertTrue(names.size() > 130, names::toString);
      return names;
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileIsToldWhereItBreaksAndHowToMendIt(String name) throws IOException {
    Path messages = FOLDER.resolve(name.replace(".yaml", ".txt"));
    String found =
        String.join("\n", FixturePlanner.faultsOfFile(FOLDER.resolve(name)))
            .replace(FOLDER + "/", "");
    if (System.getProperty("update") != null) {
      Files.writeString(messages, found + "\n");
    }

    assertEquals(Files.readString(messages).strip(), found);
  }

  static List<String> giants() {
    return List.of(
        "dataset: " + "9".repeat(MEGABYTES),
        "dataset: d\ntables: {t: {rows: \"" + "7".repeat(MEGABYTES) + "\", columns: []}}",
        "k".repeat(900) + ": 1",
        "dataset: d\nx-a: " + "[".repeat(100_000),
        "dataset: d\ntables: {t: {columns: [{name: a, type: " + "z".repeat(MEGABYTES) + "}]}}",
        column("computed: \"" + "(".repeat(MEGABYTES) + "\""),
        column("computed: \"" + "-".repeat(9_000) + "1\""),
        column("computed: \"" + "not ".repeat(2_400) + "True\""),
        column("computed: \"1" + " + 1".repeat(MEGABYTES) + "\""),
        column("type: integer, min: 1e-999999999"),
        column("type: integer, max: 1e999999999"),
        column("type: duration, max: \"" + "9".repeat(MEGABYTES) + "s\""));
  }

  private static String column(String keys) {
    return "dataset: d\ntables: {t: {columns: [{name: a, " + keys + "}]}}";
  }

  /** No time is asserted but that there is an end: each of these once took or takes the square. */
  @ParameterizedTest(name = "{index}")
  @MethodSource("giants")
  void whatIsAsLongOrDeepAsItsFileIsToldInShort(String text) {
    SchemaException e =
        assertTimeoutPreemptively(
            Duration.ofMinutes(2),
            () ->
                assertThrows(
                    SchemaException.class,
                    () -> {
                      Faults faults = new Faults();
                      SchemaReader.read(
                          Source.parse("giant", text, faults), SchemaOptions.NONE, faults);
                      faults.throwIfAny();
                    }));
    int characters = e.faults().stream().mapToInt(f -> f.toString().length()).sum();
    assertTrue(characters < 6_000, () -> "characters: " + characters);
  }

  @Test
  void allFaultsOfAFileAreToldAtOnce() {
    StringBuilder text = new StringBuilder("dataset: d\ntables:\n  t:\n    columns:\n");
    IntStream.range(0, 20_000).forEach(i -> text.append("      - {name: c" + i + ", mim: 1}\n"));
    Faults faults = new Faults();

    SchemaReader.read(Source.parse("many", text.toString(), faults), SchemaOptions.NONE, faults);

    assertEquals(20_000, faults.count());
  }

  @Test
  void aliasesAndMergedKeysAreReadAsIfTheyWereWrittenOut() {
    String text =
        """
        x-money: &money {type: decimal, scale: 2, min: 0}
        a: {<<: *money, max: 9}
        b: {<<: [{min: 1}, *money], scale: 3}
        c: [*money, *money]
        """;

    assertEquals(
        """
        {x-money: {type: decimal, scale: 2, min: 0}, \
        a: {max: 9, type: decimal, scale: 2, min: 0}, \
        b: {scale: 3, min: 1, type: decimal}, \
        c: [{type: decimal, scale: 2, min: 0}, {type: decimal, scale: 2, min: 0}]}""",
        plain(Source.parse("test", text, new Faults())));
  }

  @Test
  void anAliasHasThePathOfItsPlaceAndThePositionOfItsText() {
    String text = "a: &n\n  k: 1\nb: *n\n";
    var root = (Mapping) Source.parse("test", text, new Faults());
    var copy = (Mapping) root.get("b").orElseThrow();

    assertEquals("b.k", copy.get("k").orElseThrow().path());
    assertEquals(2, copy.get("k").orElseThrow().position().line());
  }

  private static String plain(Node node) {
    if (node instanceof Mapping mapping) {
      return mapping.entries().entrySet().stream()
          .map(e -> e.getKey() + ": " + plain(e.getValue().value()))
          .toList()
          .toString()
          .replaceFirst("^\\[", "{")
          .replaceFirst("]$", "}");
    }
    return node instanceof Sequence list
        ? list.items().stream().map(MalformedFilesTest::plain).toList().toString()
        : ((Scalar) node).text();
  }
}
