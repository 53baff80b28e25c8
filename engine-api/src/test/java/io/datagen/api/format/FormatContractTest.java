package io.datagen.api.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.api.schema.EventColumns;
import io.datagen.api.schema.ForeignKey;
import io.datagen.api.schema.TableSchema;
import io.datagen.api.schema.ValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every format keeps, derived from the value types and the format's own capabilities. A format
 * extends this with a class that names its plugin, and overrides {@link #readsAs} where a store
 * can't tell two values apart, saying why there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FormatContractTest {
  private static final ValueType INTEGER = new ValueType.IntegerType();
  private static final ValueType STRING = new ValueType.StringType();

  @TempDir Path folder = Path.of("");

  /** The format. */
  protected abstract FormatPlugin plugin();

  /** What a value should come back as: itself, unless the store can't hold it apart. */
  protected @Nullable Object readsAs(ValueType type, @Nullable Object value) {
    return value;
  }

  /**
   * Whether the bytes, though not the rows, show where chunks end: pages do, say. Chunks are as
   * long whatever the number of workers.
   */
  protected boolean chunksShow() {
    return false;
  }

  /**
   * What a table's columns mean as events, for a format of event streams alone. {@link #mixed} has
   * {@code id}, and columns {@code c1} and so on of the flat types in their order.
   */
  protected @Nullable EventColumns events() {
    return null;
  }

  /** The compressions to try: those of the format's that are on the class path. */
  protected List<Compression> compressions() {
    List<Compression> known = new ArrayList<>(List.of(new GzipCompression()));
    ServiceLoader.load(Compression.class).forEach(known::add);
    known.removeIf(c -> !plugin().capabilities().compressions().contains(c.name()));
    return known;
  }

  Stream<ValueType> types() {
    boolean nests = plugin().capabilities().nesting() == Capabilities.Nesting.NATIVE;
    return Stream.concat(
        SampleValues.flatTypes().stream(),
        nests ? SampleValues.nestedTypes().stream() : Stream.empty());
  }

  Stream<Map<String, String>> optionValues() {
    return plugin().options().stream()
        .flatMap(option -> option.values().stream().map(value -> Map.of(option.name(), value)));
  }

  private RoundTrip roundTrip() throws IOException {
    return new RoundTrip(plugin(), Map.of(), Optional.empty(), folder);
  }

  private void assertReadsBack(RoundTrip trip, SampleTable table) throws IOException {
    assertReadsBack(trip, table, Slice.whole(table.rows()));
  }

  private void assertReadsBack(RoundTrip trip, SampleTable table, Slice slice) throws IOException {
    RoundTrip.Found found = trip.read(table.schema(), slice);
    assertEquals(List.of(), found.problems());
    SampleTable expected = table.rows(slice.firstRow(), slice.endRow());
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (List<@Nullable Object> row : expected.allRows()) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(readsAs(table.schema().columns().get(i).type(), row.get(i)));
      }
      rows.add(cells);
    }
    if (found.inRowOrder()) {
      assertEquals(rows, found.rows());
    } else {
      Comparator<List<@Nullable Object>> any = Comparator.comparing(Object::toString);
      assertEquals(rows.stream().sorted(any).toList(), found.rows().stream().sorted(any).toList());
    }
    assertEquals(
        new TreeSet<>(table.schema().columns().stream().map(ColumnSchema::name).toList()),
        new TreeSet<>(found.columns()));
  }

  private void assertRoundTrip(SampleTable table) throws IOException {
    RoundTrip trip = roundTrip();
    trip.write(List.of(table));
    assertReadsBack(trip, table);
  }

  private static List<@Nullable Object> withNulls(List<Object> values) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(null);
    for (Object value : values) {
      cells.add(value);
      cells.add(null);
    }
    return cells;
  }

  private static List<@Nullable Object> repeated(List<Object> values, int rows) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      cells.add(values.get(i % values.size()));
    }
    return cells;
  }

  /** A table with a column of every flat type, short values, and some nulls. */
  private SampleTable mixed(String name, int rows) {
    List<ColumnSchema> columns = new ArrayList<>();
    List<List<@Nullable Object>> cells = new ArrayList<>();
    columns.add(ColumnSchema.of("id", INTEGER, false));
    cells.add(SampleTable.numbers(rows));
    SplittableRandom random = new SplittableRandom(rows);
    for (ValueType type : SampleValues.flatTypes()) {
      List<Object> values = SampleValues.of(type);
      boolean nullable = columns.size() % 2 == 0;
      List<@Nullable Object> column = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        Object value = values.get(random.nextInt(Math.min(values.size(), 35)));
        column.add(nullable && random.nextInt(10) == 0 ? null : value);
      }
      columns.add(ColumnSchema.of("c" + columns.size(), type, nullable));
      cells.add(column);
    }
    return new SampleTable(schema(name, columns, rows), cells);
  }

  /** A table without keys, of events where the format takes nothing else. */
  private TableSchema schema(String name, List<ColumnSchema> columns, int rows) {
    return new TableSchema(
        name, columns, rows, List.of(), List.of(), List.of(), List.of(), List.of(), null, events());
  }

  @Test
  void isFoundByTheServiceLoader() {
    assertTrue(
        ServiceLoader.load(FormatPlugin.class).stream()
            .anyMatch(provider -> provider.type() == plugin().getClass()));
  }

  @Test
  void itsNamesAreOnesThatACommandLineCanTake() {
    assertTrue(plugin().name().matches("[a-z][a-z0-9_]*"));
    assertFalse(plugin().summary().isBlank());
    for (FormatOption option : plugin().options()) {
      assertTrue(option.name().matches("[a-z][a-z0-9_]*"), option.name());
      assertFalse(option.description().isBlank());
    }
    assertEquals(
        List.of(),
        plugin()
            .objections(
                RoundTrip.dataset(List.of(mixed("t", 1))),
                FormatSettings.defaults(plugin().options())));
  }

  @ParameterizedTest
  @MethodSource("types")
  void valuesOfEveryTypeReadBack(ValueType type) throws IOException {
    assertRoundTrip(SampleTable.ofColumn("t", type, false, SampleValues.of(type)));
  }

  @ParameterizedTest
  @MethodSource("types")
  void nullsAmongValuesReadBack(ValueType type) throws IOException {
    assertRoundTrip(SampleTable.ofColumn("t", type, true, withNulls(SampleValues.of(type))));
  }

  @ParameterizedTest
  @MethodSource("types")
  void aColumnOfNullsReadsBack(ValueType type) throws IOException {
    List<@Nullable Object> nulls = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      nulls.add(null);
    }
    assertRoundTrip(SampleTable.ofColumn("t", type, true, nulls));
  }

  @ParameterizedTest
  @MethodSource("types")
  void aTableOfOneColumnReadsBack(ValueType type) throws IOException {
    List<@Nullable Object> cells = withNulls(SampleValues.of(type));
    TableSchema schema =
        TableSchema.of("t", List.of(ColumnSchema.of("value", type, true)), cells.size());
    assertRoundTrip(new SampleTable(schema, List.of(cells)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4095, 4096, 4097, 20_000})
  void tablesOfAnyLengthReadBack(int rows) throws IOException {
    SampleTable table = mixed("t", rows);
    RoundTrip trip = roundTrip();
    trip.write(List.of(table));
    assertReadsBack(trip, table);
    assertEquals(0, trip.target().open(), "open files");
  }

  @Test
  void severalTablesReadBackAndAreListed() throws IOException {
    List<SampleTable> tables = List.of(mixed("b", 10), mixed("a", 5000), mixed("Order items", 0));
    RoundTrip trip = roundTrip();
    trip.write(tables);
    assertEquals(
        new TreeSet<>(List.of("a", "b", "Order items")), new TreeSet<>(trip.tables(tables)));
    for (SampleTable table : tables) {
      assertReadsBack(trip, table);
    }
    trip.checks(tables).forEach(check -> assertTrue(check.ok(), check.toString()));
  }

  @Test
  void aThousandColumnsReadBack() throws IOException {
    List<ColumnSchema> columns = new ArrayList<>();
    List<List<@Nullable Object>> cells = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      boolean text = i % 3 == 0;
      columns.add(ColumnSchema.of("column " + i, text ? STRING : INTEGER, false));
      cells.add(repeated(text ? List.of("a", "b,c", "") : List.of(1L, -5L, (long) i), 300));
    }
    assertRoundTrip(new SampleTable(TableSchema.of("wide", columns, 300), cells));
  }

  /** Ten thousand columns read back, or the format says beforehand that it can't hold them. */
  @Test
  void tenThousandColumnsReadBackOrAreObjectedTo() throws IOException {
    List<ColumnSchema> columns = new ArrayList<>();
    List<List<@Nullable Object>> cells = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      columns.add(
          ColumnSchema.of("a column with a name of some length, number " + i, INTEGER, true));
      cells.add(Arrays.asList((long) i, null, -1L));
    }
    SampleTable table = new SampleTable(schema("wide", columns, 3), cells);
    List<String> objections =
        plugin()
            .objections(
                RoundTrip.dataset(List.of(table)), FormatSettings.defaults(plugin().options()));
    if (objections.isEmpty()) {
      assertRoundTrip(table);
    } else {
      assertTrue(objections.get(0).contains("wide"), objections.toString());
      assertTrue(objections.get(0).contains("10000"), objections.toString());
    }
  }

  @Test
  void namesNeedNoCare() throws IOException {
    List<ColumnSchema> columns = new ArrayList<>();
    List<List<@Nullable Object>> cells = new ArrayList<>();
    for (String name : List.of("a,b", "say \"x\"", "select", "ünï", "a.b", " ", "x\ny", "ID1")) {
      columns.add(ColumnSchema.of(name, INTEGER, false));
      cells.add(repeated(List.of(1L), 3));
    }
    assertRoundTrip(new SampleTable(TableSchema.of("order", columns, 3), cells));
  }

  @Test
  void aCellOfMegabytesReadsBack() throws IOException {
    String huge = "0123456789\",\n".repeat(300_000);
    assertRoundTrip(SampleTable.ofColumn("t", STRING, false, List.of("a", huge, "b", "")));
  }

  @Test
  void tablesWithKeysReadBack() throws IOException {
    SampleTable parents = mixed("parents", 50);
    SampleTable children = SampleTable.ofColumn("children", INTEGER, true, withNulls(List.of(7L)));
    TableSchema plain = parents.schema();
    TableSchema parent =
        new TableSchema(
            plain.name(),
            plain.columns(),
            plain.rows(),
            List.of("id"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "the parents");
    TableSchema child =
        new TableSchema(
            "children",
            children.schema().columns(),
            children.rows(),
            List.of("id", "value"),
            List.of(List.of("id")),
            List.of(new TableSchema.Index(null, List.of("value"), false)),
            List.of(new ForeignKey(List.of("value"), "parents", List.of("id"))),
            List.of(),
            null);
    TableSchema childWithoutNullKey =
        new TableSchema(
            child.name(),
            child.columns(),
            child.rows(),
            List.of("id"),
            child.uniques(),
            child.indexes(),
            child.foreignKeys(),
            List.of(),
            null);
    List<SampleTable> tables =
        List.of(parents.withSchema(parent), children.withSchema(childWithoutNullKey));
    RoundTrip trip = roundTrip();
    trip.write(tables);
    for (SampleTable table : tables) {
      assertReadsBack(trip, table);
    }
    trip.checks(tables).forEach(check -> assertTrue(check.ok(), check.toString()));
  }

  Stream<ValueType> tokenTypes() {
    return SampleValues.flatTypes().stream()
        .filter(type -> !(type instanceof ValueType.StringType));
  }

  @ParameterizedTest
  @MethodSource("tokenTypes")
  void tokensReadBackWhereTheFormatTakesThem(ValueType type) throws IOException {
    assumeTrue(plugin().capabilities().tokens());
    List<@Nullable Object> cells = new ArrayList<>();
    for (String text : List.of("N/A", "unknown", "a,\"b\"\nc", "twelve", "?", "é")) {
      cells.add(new CellValues.Token(text));
      cells.add(SampleValues.of(type).get(0));
      cells.add(null);
    }
    assertRoundTrip(SampleTable.ofColumn("t", type, true, cells));
  }

  /** A string is text already, so that a token stands there as any other string would. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void tokensInStringsAreStrings(boolean codes) throws IOException {
    List<@Nullable Object> cells = new ArrayList<>();
    List<@Nullable Object> expected = new ArrayList<>();
    for (int row = 0; row < 3000; row++) {
      String text = row % 3 == 0 ? "N/A" : row % 3 == 1 ? "a" + row % 7 : null;
      cells.add(row % 6 == 0 ? new CellValues.Token("N/A") : text);
      expected.add(text);
    }
    RoundTrip trip = roundTrip();
    trip.write(List.of(SampleTable.ofColumn("t", STRING, true, cells)), codes);
    assertReadsBack(trip, SampleTable.ofColumn("t", STRING, true, expected));
  }

  @Test
  void dictionariesAndBytesMakeTheSameFile() throws IOException {
    SampleTable table =
        SampleTable.ofColumn("t", STRING, true, withNulls(List.copyOf(SampleValues.STRINGS)));
    RoundTrip bytes = roundTrip();
    bytes.write(List.of(table), false);
    RoundTrip codes = roundTrip();
    codes.write(List.of(table), true);
    assertReadsBack(codes, table);
    assertSameFiles(bytes, codes);
  }

  private static void assertSameFiles(RoundTrip one, RoundTrip other) throws IOException {
    Map<String, byte[]> expected = one.files();
    Map<String, byte[]> found = other.files();
    assertEquals(expected.keySet(), found.keySet());
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, found.get(name), name));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void anyNumberOfEncodersMakesTheSameFile(int encoders) throws IOException {
    SampleTable table = mixed("t", 60_001);
    RoundTrip one = roundTrip();
    one.write(table, Slice.whole(table.rows()), chunksShow() ? 2 : 1);
    RoundTrip many = roundTrip();
    many.write(table, Slice.whole(table.rows()), encoders);
    assertSameFiles(one, many);
  }

  @Test
  void partsAddUp() throws IOException {
    SampleTable table = mixed("t", 10_001);
    for (int part = 1; part <= 3; part++) {
      Slice slice = Slice.part(table.rows(), part, 3);
      RoundTrip trip = roundTrip();
      trip.write(table, slice, 2);
      assertReadsBack(trip, table, slice);
    }
  }

  @Test
  void aRangeReadsBackUnderItsOwnRowNumbers() throws IOException {
    SampleTable table = mixed("t", 10_001);
    Slice range = new Slice(3000, 9000, 1, 1);
    RoundTrip trip = roundTrip();
    trip.write(table, range, 1);
    assertReadsBack(trip, table, range);
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("optionValues")
  void everyValueOfEveryOptionReadsBack(Map<String, String> options) throws IOException {
    SampleTable table = mixed("t", 500);
    RoundTrip trip = new RoundTrip(plugin(), options, Optional.empty(), folder);
    trip.write(List.of(table));
    assertReadsBack(trip, table);
  }

  @Test
  void everyCompressionReadsBackWholeAndEmpty() throws IOException {
    for (Compression compression : compressions()) {
      for (int rows : new int[] {0, 20_000}) {
        SampleTable table = mixed("t", rows);
        RoundTrip one = new RoundTrip(plugin(), Map.of(), Optional.of(compression), folder);
        one.write(table, Slice.whole(rows), chunksShow() ? 2 : 1);
        assertReadsBack(one, table);
        RoundTrip many = new RoundTrip(plugin(), Map.of(), Optional.of(compression), folder);
        many.write(table, Slice.whole(rows), 3);
        assertSameFiles(one, many);
      }
    }
  }

  @Test
  void partitionsReadBack() throws IOException {
    assumeTrue(plugin().capabilities().partitions());
    List<Object> regions =
        List.of("north", "süd/west", "a=b", "", ".", "..", "50%", "x y", "%41", "c:\\d", "'\"*?");
    List<ColumnSchema> columns =
        List.of(
            ColumnSchema.of("region", STRING, true),
            ColumnSchema.of("id", INTEGER, false),
            ColumnSchema.of("day", new ValueType.DateType(), true),
            ColumnSchema.of("name", STRING, true));
    int rows = 9000;
    List<List<@Nullable Object>> cells =
        List.of(
            repeated(regions, rows),
            SampleTable.numbers(rows),
            repeated(List.of(0L, 19_000L), rows),
            repeated(List.of("x", "y,z"), rows));
    cells.get(0).set(17, null);
    cells.get(2).set(18, null);
    for (int count : new int[] {0, 1, rows}) {
      TableSchema schema =
          new TableSchema(
              "t",
              columns,
              count,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of("region", "day"),
              null);
      SampleTable table =
          new SampleTable(schema, cells.stream().map(c -> c.subList(0, count)).toList());
      for (int encoders = 1; encoders <= 2; encoders++) {
        RoundTrip trip = roundTrip();
        trip.write(table, Slice.whole(count), encoders);
        assertReadsBack(trip, table);
        assertEquals(List.of("t"), trip.tables(List.of(table)));
        assertEquals(0, trip.target().open(), "open files");
      }
    }
  }

  @Test
  void columnsThatAreMissingAreNullAndOthersAreSkipped() throws IOException {
    SampleTable table = mixed("t", 100);
    RoundTrip trip = roundTrip();
    trip.write(List.of(table));
    List<ColumnSchema> columns =
        List.of(
            table.schema().columns().get(4),
            ColumnSchema.of("new", STRING, true),
            table.schema().columns().get(0));
    RoundTrip.Found found = trip.read(TableSchema.of("t", columns, 100));
    assertEquals(table.schema().columns().size(), found.columns().size());
    for (int row = 0; row < 100; row++) {
      List<@Nullable Object> expected = new ArrayList<>();
      expected.add(readsAs(columns.get(0).type(), table.columns().get(4).get(row)));
      expected.add(null);
      expected.add((long) row + 1);
      assertEquals(expected, found.rows().get(row));
    }
  }

  @Test
  void whatIsNotThereIsAnIoExceptionThatSaysSo() throws IOException {
    SampleTable table = mixed("t", 1);
    RoundTrip trip = roundTrip();
    RoundTrip empty = roundTrip();
    trip.write(List.of(table));
    TableSchema other = TableSchema.of("other", table.schema().columns(), 1);
    IOException thrown = assertThrows(IOException.class, () -> trip.read(other));
    assertTrue(String.valueOf(thrown.getMessage()).contains("other"), thrown.toString());
    Files.deleteIfExists(empty.artifact());
    IOException missing = assertThrows(IOException.class, () -> empty.read(table.schema()));
    assertTrue(
        String.valueOf(missing.getMessage()).contains(empty.artifact().toString()),
        missing.toString());
  }

  @Test
  void nothingIsTouchedButWhatTheTargetGave() throws IOException {
    RoundTrip trip = roundTrip();
    trip.write(List.of(mixed("a", 5000), mixed("b", 3)));
    for (Path file : trip.target().files()) {
      assertTrue(Files.exists(file), file + " was asked for and not written");
    }
    Path home = trip.home();
    for (String name : trip.files().keySet()) {
      Path file = home.resolve(name);
      assertTrue(
          file.startsWith(home.resolve("scratch")) || trip.target().files().contains(file),
          name + " was not asked for");
    }
  }

  @Test
  void abandoningAWriterClosesItsFiles() throws IOException {
    SampleTable table = mixed("t", 5000);
    RoundTrip trip = roundTrip();
    try (DatasetWriter writer =
            plugin().openWriter(RoundTrip.dataset(List.of(table)), trip.settings(), trip.target());
        TableWriter rows = writer.openTable(table.schema(), Slice.whole(table.rows()));
        BatchEncoder encoder = rows.newEncoder()) {
      encoder.encode(table.batch(0, 4096, 0, false));
      encoder.flush();
    }
    assertEquals(0, trip.target().open(), "open files");
  }

  Stream<Optional<Compression>> uncompressedAndCompressed() {
    return Stream.concat(Stream.of(Optional.empty()), compressions().stream().map(Optional::of));
  }

  @ParameterizedTest
  @MethodSource("uncompressedAndCompressed")
  void aDamagedFileIsAnIoExceptionOrAProblemAndNothingElse(Optional<Compression> compression)
      throws IOException {
    SampleTable table = mixed("t", 300);
    RoundTrip trip = new RoundTrip(plugin(), Map.of(), compression, folder);
    trip.write(List.of(table));
    SplittableRandom random = new SplittableRandom(11);
    for (Path file : trip.target().files()) {
      byte[] whole = Files.readAllBytes(file);
      for (int i = 0; i < 60; i++) {
        int cut = i < 5 ? i : random.nextInt(whole.length);
        readDamaged(trip, table, file, Arrays.copyOf(whole, cut), "cut at " + cut);
        byte[] changed = whole.clone();
        for (int j = 0; j <= i % 8; j++) {
          changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        readDamaged(trip, table, file, changed, "change " + i);
      }
      byte[] noise = new byte[5000];
      for (int i = 0; i < noise.length; i++) {
        noise[i] = (byte) random.nextInt(256);
      }
      readDamaged(trip, table, file, noise, "noise");
    }
  }

  private static void readDamaged(
      RoundTrip trip, SampleTable table, Path file, byte[] bytes, String what) throws IOException {
    Files.write(file, bytes);
    try {
      trip.read(table.schema());
      trip.checks(List.of(table));
    } catch (IOException expected) {
      assertFalse(String.valueOf(expected.getMessage()).isBlank(), what);
    } catch (RuntimeException e) {
      throw new AssertionError(what + " of " + file, e);
    }
  }
}
