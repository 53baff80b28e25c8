package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code --nest}: children inside their parents' rows, in every format. */
class NestIT {
  private static final Path SCHEMA = Schemas.file("retail/small.yaml");
  private static final String NEST = "customers>orders>order_items";

  @TempDir static Path shared;
  @TempDir Path folder;

  @BeforeAll
  static void writeApart() {
    generate(Format.NDJSON, shared).expect(0);
  }

  private static Outcome generate(Format format, Path into, Object... options) {
    Object[] fixed = {
      "generate", "--schema", SCHEMA, "--format", format.option(), "--out", format.in(into)
    };
    return Datagen.in(into).run(Stream.concat(Stream.of(fixed), Stream.of(options)).toArray());
  }

  private Outcome validate(Format format) {
    return Datagen.in(folder)
        .run(
            "validate",
            "--schema",
            SCHEMA,
            "--format",
            format.option(),
            "--out",
            format.in(folder));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void rowsInsideRowsAreThoseOfTheTablesApart(Format format) {
    generate(format, folder, "--nest", NEST).expect(0);
    validate(format).expect(0);
    Judges.accept(
        "judge_nested.py",
        format.option(),
        format.forJudges(format.in(folder)),
        Format.NDJSON.in(shared),
        "customers",
        "customer_id",
        "orders",
        "order_id",
        "order_items",
        "item_id");
  }

  @ParameterizedTest
  @CsvSource({"CSV", "JSON", "PARQUET"})
  void anyNumberOfThreadsGivesTheSameBytes(Format format) throws IOException {
    Path one = Files.createDirectory(folder.resolve("one"));
    Path many = Files.createDirectory(folder.resolve("many"));
    Object[] options = {
      "--nest",
      "orders>order_items",
      "--rows",
      "orders=150000",
      "--rows",
      "order_items=450000",
      "--tables",
      "orders",
      "--threads"
    };
    for (Path into : List.of(one, many)) {
      Object[] all = Stream.concat(Stream.of(options), Stream.of(into == one ? 1 : 5)).toArray();
      generate(format, into, all).expect(0);
    }
    assertEquals(format.content(format.in(one)), format.content(format.in(many)));
  }

  @Test
  void partsAddUp() throws IOException {
    generate(Format.NDJSON, folder, "--nest", NEST, "--tables", "customers").expect(0);
    Path out = Format.NDJSON.in(folder);
    String whole = Files.readString(out.resolve("customers.ndjson"));
    Path parts = Files.createDirectory(folder.resolve("parts"));
    StringBuilder added = new StringBuilder();
    for (int part = 1; part <= 3; part++) {
      generate(Format.NDJSON, parts, "--nest", NEST, "--tables", "customers", "--part", part + "/3")
          .expect(0);
      added.append(
          Files.readString(
              Format.NDJSON.in(parts).resolve("customers.part-" + part + "-of-3.ndjson")));
    }
    assertEquals(whole, added.toString());
    Datagen.in(parts)
        .run("validate", "--schema", SCHEMA, "--out", Format.NDJSON.in(parts))
        .expect(0);
  }

  @Test
  void damageInsideARowIsNamed() throws IOException {
    generate(Format.NDJSON, folder, "--nest", NEST).expect(0);
    Path file = Format.NDJSON.in(folder).resolve("customers.ndjson");
    String text = Files.readString(file);
    int at = text.indexOf("\"quantity\":") + "\"quantity\":".length();
    Files.writeString(file, text.substring(0, at) + "77" + text.substring(at + 1));

    Outcome outcome = validate(Format.NDJSON).expect(1);
    assertTrue(
        outcome
            .out()
            .lines()
            .anyMatch(l -> l.matches(".*order_items\\[0\\]\\.quantity: .*found 77")),
        outcome::toString);
  }

  @Test
  void textsByAFormatAreTheSameInsideRowsAndJudged() throws IOException {
    Path schema = Schemas.file("minimal/formats.yaml");
    Path out = Format.NDJSON.in(folder);
    Path file = out.resolve("invoices.ndjson");
    Object[] generate = {"generate", "--schema", schema, "--format", "ndjson", "--out"};
    Datagen run = Datagen.in(folder);
    run.run(with(generate, "apart")).expect(0);
    run.run(with(generate, out, "--nest", "invoices>payments")).expect(0);

    String nested = Files.readString(file);
    List<String> apart = Files.readAllLines(folder.resolve("apart/payments.ndjson"));
    assertTrue(apart.get(0).contains("\"number\":\"INV-"), apart.get(0));
    apart.forEach(row -> assertTrue(nested.contains(row), row));

    Object[] validate = {"validate", "--schema", schema, "--format", "ndjson", "--out"};
    run.run(with(validate, out)).expect(0);
    int at = nested.indexOf("INV-") + "INV-".length();
    Files.writeString(file, nested.substring(0, at) + "9" + nested.substring(at + 1));
    run.run(with(validate, out)).expect(1);
  }

  private static Object[] with(Object[] arguments, Object... more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray();
  }

  @Test
  void aPartOfAnotherNestIsNoPartToResume() {
    Object[] part = {"--part", "1/2", "--tables", "orders"};
    generate(Format.NDJSON, folder, part).expect(0);
    Object[] resume =
        Stream.concat(Stream.of(part), Stream.of("--resume", "--nest", "orders>order_items"))
            .toArray();
    Outcome outcome = generate(Format.NDJSON, folder, resume).expect(2);
    assertTrue(outcome.err().contains("is of another run"), outcome::toString);
  }

  @Test
  void standardOutputTakesOneOutermostTable() {
    Outcome outcome =
        Datagen.in(folder)
            .run(
                "generate",
                "--schema",
                SCHEMA,
                "--format",
                "ndjson",
                "--tables",
                "orders",
                "--nest",
                "orders>order_items",
                "--rows",
                "orders=50",
                "--rows",
                "order_items=200",
                "--out",
                "-");
    assertEquals(50, outcome.expect(0).out().lines().count());
  }

  @ParameterizedTest
  @CsvSource({
    "orders>order_itmes, did you mean 'order_items'?",
    "customers>order_items, the parents of order_items are",
    "orders, expected parent>child",
  })
  void whatCantBeNestedIsToldInOneSentence(String nest, String told) {
    Outcome outcome = generate(Format.NDJSON, folder, "--nest", nest).expect(2);
    assertTrue(outcome.err().contains("--nest") && outcome.err().contains(told), outcome::toString);
    assertFalse(Files.exists(Format.NDJSON.in(folder)));
  }
}
