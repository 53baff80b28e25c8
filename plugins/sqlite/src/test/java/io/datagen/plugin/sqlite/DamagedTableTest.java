package io.datagen.plugin.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.datagen.plugin.sqlite.file.DatabaseFile;
import io.datagen.plugin.sqlite.file.StoredColumn;
import io.datagen.plugin.sqlite.file.TableScan;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a file, reading it ends, with rows or with a sentence that says where. */
final class DamagedTableTest {
  private static final int PAGE = 512;
  private static final int ROWS = 1500;

  /** Offsets in a page. */
  private static final int CELLS = 3;

  private static final int RIGHT_CHILD = 8;
  private static final int LEAF_POINTERS = 8;
  private static final int INTERIOR_POINTERS = 12;

  @TempDir Path folder = Path.of("");
  private Path file = Path.of("");
  private ByteBuffer bytes = ByteBuffer.allocate(0);
  private int root;

  @BeforeEach
  void writeATreeOfThreeLevels() throws Exception {
    write(
        "PRAGMA page_size = 512; CREATE TABLE other (x); CREATE TABLE t (a INT, b REAL, c TEXT);"
            + " INSERT INTO t SELECT value * value, value / 3.0,"
            + " printf('%.*c', iif(value % 40 = 0, 1500, value % 60), 'x')"
            + " FROM generate_series(1, 1500)");
    assertEquals(5, bytes.get(at(root)));
    assertEquals(5, bytes.get(at(firstChild(root))));
    assertEquals(ROWS, scan());
  }

  private void write(String sql) throws Exception {
    file = Files.createTempDirectory(folder, "db").resolve("data.db");
    assertEquals("", Sqlite3.run(file, sql));
    bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    root =
        Integer.parseInt(Sqlite3.run(file, "SELECT rootpage FROM sqlite_schema WHERE name = 't'"));
  }

  private static int at(int page) {
    return (page - 1) * PAGE;
  }

  private int firstChild(int page) {
    return bytes.getInt(at(page) + bytes.getShort(at(page) + INTERIOR_POINTERS));
  }

  private int firstLeaf() {
    return firstChild(firstChild(root));
  }

  /** Where the first cell of a leaf starts. */
  private int cell(int leaf) {
    return at(leaf) + bytes.getShort(at(leaf) + LEAF_POINTERS);
  }

  /** Where the first cell whose record goes on elsewhere has the number of its next page. */
  private int firstLink() {
    for (int page = firstLeaf(); page <= bytes.limit() / PAGE; page++) {
      for (int i = 0; bytes.get(at(page)) == 13 && i < bytes.getShort(at(page) + CELLS); i++) {
        int cell = at(page) + bytes.getShort(at(page) + LEAF_POINTERS + 2 * i);
        // A length of two bytes, more than 477.
        if (bytes.get(cell) < 0 && (bytes.get(cell) & 0x7f) > 3) {
          int length = ((bytes.get(cell) & 0x7f) << 7) | bytes.get(cell + 1);
          int rowid = bytes.get(cell + 2) < 0 ? 2 : 1;
          int least = (PAGE - 12) * 32 / 255 - 23;
          int local = least + (length - least) % (PAGE - 4);
          return cell + 2 + rowid + (local <= PAGE - 35 ? local : least);
        }
      }
    }
    throw new AssertionError("no record is that long");
  }

  /** Reads all of the table as the bytes are now; returns how many rows it has. */
  private long scan() throws IOException {
    Files.write(file, bytes.array());
    return scanFile();
  }

  private long scanFile() throws IOException {
    long count = 0;
    try (DatabaseFile database = DatabaseFile.open(file)) {
      TableScan scan = new TableScan(database, database.header(), "t", root, 3, -1, 100);
      StoredColumn column = new StoredColumn(100);
      StoredColumn none = new StoredColumn(1);
      none.set(0, StoredColumn.NULL);
      for (int rows = scan.next(); rows > 0; rows = scan.next()) {
        count += rows;
        for (int i = 0; i < 3; i++) {
          if (scan.read(i, i == 1, column)) {
            scan.fillAbsent(column, none);
          }
          look(column, rows);
        }
      }
    }
    return count;
  }

  /** What a column says of its cells makes sense. */
  private static void look(StoredColumn column, int rows) {
    for (int row = 0; row < rows; row++) {
      byte kind = column.kind(row);
      if (kind == StoredColumn.TEXT || kind == StoredColumn.BLOB) {
        int start = column.start(row);
        int end = column.end(row);
        assertTrue(start >= 0 && start <= end && end <= column.bytes().length);
      } else {
        assertTrue(
            kind == StoredColumn.NULL || kind == StoredColumn.INTEGER || kind == StoredColumn.REAL);
      }
    }
  }

  private void assertDamaged(String where, String what) {
    IOException thrown = assertThrows(IOException.class, this::scan);
    assertEquals(
        file + " is a damaged SQLite database: " + where + ": " + what, thrown.getMessage());
  }

  private void assertDamaged(int page, String what) {
    assertDamaged("table t, page " + page, what);
  }

  @Test
  void aPageOfAnotherType() {
    bytes.put(at(firstLeaf()), (byte) 10);
    assertDamaged(firstLeaf(), "its first byte is 10, no table page's");
  }

  @Test
  void aPageBehindTheFilesEnd() {
    bytes.putInt(at(root) + RIGHT_CHILD, 99_999);
    int pages = bytes.limit() / PAGE;
    assertDamaged(root, "it points to page 99999, but the file has pages 1 to " + pages);
  }

  @Test
  void thePageOfTheSchema() {
    bytes.putInt(at(root) + RIGHT_CHILD, 1);
    int pages = bytes.limit() / PAGE;
    assertDamaged(root, "it points to page 1, but the file has pages 1 to " + pages);
  }

  @Test
  void aPageAboveItself() {
    int inner = firstChild(root);
    bytes.putInt(at(inner) + bytes.getShort(at(inner) + INTERIOR_POINTERS), inner);
    assertDamaged(inner, "more than 20 pages lie above it");
  }

  @Test
  void aPageThatComesTwice() {
    int inner = firstChild(root);
    int second = at(inner) + bytes.getShort(at(inner) + INTERIOR_POINTERS + 2);
    int leaf = firstLeaf();
    int rows = bytes.getShort(at(leaf) + CELLS);
    bytes.putInt(second, leaf);
    assertDamaged(leaf, "rowid 1 comes after rowid " + rows);
  }

  @Test
  void aLeafPageWithoutCells() {
    bytes.putShort(at(firstLeaf()) + CELLS, (short) 0);
    assertDamaged(firstLeaf(), "it is a leaf page of 0 cells");
  }

  @Test
  void aLeafPageOfTooManyCells() {
    bytes.putShort(at(firstLeaf()) + CELLS, (short) 60_000);
    assertDamaged(firstLeaf(), "it is a leaf page of 60000 cells");
  }

  @Test
  void anInteriorPageOfTooManyCells() {
    bytes.putShort(at(root) + CELLS, (short) 300);
    assertDamaged(root, "it is an interior page of 300 cells");
  }

  @Test
  void aCellOutsideItsPage() {
    bytes.putShort(at(firstLeaf()) + LEAF_POINTERS + 2, (short) 600);
    assertDamaged(firstLeaf(), "cell 1 starts at byte 600 of it");
    bytes.putShort(at(root) + INTERIOR_POINTERS, (short) 510);
    assertDamaged(root, "cell 0 starts at byte 510 of it");
  }

  @Test
  void aRecordLongerThanItsPage() {
    int leaf = firstLeaf();
    bytes.put(cell(leaf), (byte) 127);
    assertDamaged(leaf, "the record of rowid 1 has 127 bytes, more than are there");
  }

  @Test
  void aRecordOfALengthThatNoFileHas() {
    int leaf = firstLeaf();
    // The cell's nine bytes are a number now, and the next one its rowid.
    Arrays.fill(bytes.array(), cell(leaf), cell(leaf) + 8, (byte) 0xff);
    bytes.put(cell(leaf) + 8, (byte) 0x7f);
    IOException thrown = assertThrows(IOException.class, this::scan);
    assertTrue(String.valueOf(thrown.getMessage()).contains("bytes, more than"), thrown::toString);
  }

  @Test
  void aHeaderLongerThanItsRecord() {
    int leaf = firstLeaf();
    bytes.put(cell(leaf) + 2, (byte) 99);
    int length = bytes.get(cell(leaf));
    assertDamaged(leaf, "the record of rowid 1: its header has 99 bytes of " + length);
  }

  @Test
  void aValueLongerThanItsRecord() {
    int leaf = firstLeaf();
    bytes.put(cell(leaf) + 3, (byte) 113);
    IOException thrown = assertThrows(IOException.class, this::scan);
    assertTrue(
        String.valueOf(thrown.getMessage()).contains("the record of rowid 1: a value ends "),
        thrown::toString);
  }

  @Test
  void aSerialTypeThatIsNone() {
    int leaf = firstLeaf();
    bytes.put(cell(leaf) + 3, (byte) 11);
    assertDamaged(
        leaf, "the record of rowid 1: a value has the serial type 10 or 11, which is reserved");
  }

  @Test
  void aSerialTypeThatLeavesItsHeader() {
    int leaf = firstLeaf();
    bytes.put(cell(leaf) + 5, (byte) 0x81);
    assertDamaged(leaf, "the record of rowid 1: a serial type reaches past its header");
  }

  @Test
  void bytesBehindTheLastValue() {
    int leaf = firstLeaf();
    bytes.put(cell(leaf) + 4, (byte) 0);
    assertDamaged(leaf, "the record of rowid 1: 8 bytes are left over behind its values");
  }

  @Test
  void aRecordWhoseChainEnds() {
    bytes.putInt(firstLink(), 0);
    IOException thrown = assertThrows(IOException.class, this::scan);
    assertTrue(
        String.valueOf(thrown.getMessage()).contains("the record of rowid 40 ends here, "),
        thrown::toString);
  }

  @Test
  void aRecordWhoseChainGoesInACircle() throws Exception {
    write(
        "PRAGMA page_size = 512; CREATE TABLE t (a, b, c);"
            + " INSERT INTO t VALUES (40, 1.5, printf('%.*c', 9000, 'x'))");
    int second = bytes.getInt(at(bytes.getInt(firstLinkOf(9000))));
    int third = bytes.getInt(at(second));
    bytes.putInt(at(third), second);
    IOException thrown = assertThrows(IOException.class, this::scan);
    assertTrue(
        String.valueOf(thrown.getMessage()).contains("the record of rowid 1 goes in a circle, "),
        thrown::toString);
  }

  /** In the only cell of a root that is a leaf. */
  private int firstLinkOf(int text) {
    int length = text + 1 + 8 + 1 + 1 + 1 + 3;
    int least = (PAGE - 12) * 32 / 255 - 23;
    int local = least + (length - least) % (PAGE - 4);
    return cell(root) + 3 + (local <= PAGE - 35 ? local : least);
  }

  @Test
  void aPageThatIsFree() throws Exception {
    write(
        "PRAGMA page_size = 512; CREATE TABLE t (a, b, c); CREATE TABLE gone (a);"
            + " INSERT INTO gone SELECT value FROM generate_series(1, 300);"
            + " INSERT INTO t SELECT value, 1.5, 'some text' FROM generate_series(1, 300);"
            + " DROP TABLE gone");
    int trunk = bytes.getInt(32);
    int free = bytes.getInt(at(trunk) + 8);
    bytes.putInt(at(root) + RIGHT_CHILD, free);
    assertDamaged(root, "it points to page " + free + ", which is listed as free");
    bytes.putInt(at(root) + RIGHT_CHILD, trunk);
    assertDamaged(root, "it points to page " + trunk + ", which is listed as free");
    // A list in a circle ends, too.
    bytes.putInt(at(trunk), trunk);
    assertDamaged(root, "it points to page " + trunk + ", which is listed as free");
  }

  @Test
  void aPointerMap() throws Exception {
    write(
        "PRAGMA page_size = 512; PRAGMA auto_vacuum = FULL; CREATE TABLE t (a, b, c);"
            + " INSERT INTO t SELECT value, 1.5, 'some text' FROM generate_series(1, 3000)");
    assertEquals(3000, scan());
    bytes.putInt(at(root) + RIGHT_CHILD, 2 + 512 / 5 + 1);
    assertDamaged(root, "it points to page 105, which is a pointer map");
  }

  @Test
  void aFileThatIsCutShort() throws Exception {
    int pages = bytes.limit() / PAGE;
    Files.write(file, Arrays.copyOf(bytes.array(), bytes.limit() - 1));
    IOException thrown = assertThrows(IOException.class, this::scanFile);
    assertEquals(
        file
            + " is a damaged SQLite database: its header says "
            + pages
            + " pages, but the file ends after "
            + (pages - 1),
        thrown.getMessage());
    Files.write(file, Arrays.copyOf(bytes.array(), 99));
    thrown = assertThrows(IOException.class, this::scanFile);
    assertTrue(String.valueOf(thrown.getMessage()).contains("ends at byte 99"), thrown::toString);
  }

  @Test
  void aFileThatIsCutWhileItIsRead() throws Exception {
    Files.write(file, bytes.array());
    try (DatabaseFile database = DatabaseFile.open(file)) {
      TableScan scan = new TableScan(database, database.header(), "t", root, 3, -1, 100);
      Files.write(file, Arrays.copyOf(bytes.array(), PAGE * 2));
      IOException thrown = assertThrows(IOException.class, scan::next);
      assertEquals(
          file + " is a damaged SQLite database: it ends at byte 1024, within a page",
          thrown.getMessage());
    }
  }

  @Test
  void aHeaderOfImpossiblePages() {
    bytes.putShort(16, (short) 777);
    IOException thrown = assertThrows(IOException.class, this::scan);
    assertEquals(
        file
            + " is a damaged SQLite database: its header has the page size 777"
            + " with 777 usable bytes",
        thrown.getMessage());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  @Timeout(120)
  void anyDamageEndsInRowsOrInASentence(long seed) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    SplittableRandom random = new SplittableRandom(seed);
    byte[] sound = bytes.array().clone();
    int refused = 0;
    for (int time = 0; time < 120; time++) {
      bytes = ByteBuffer.wrap(sound.clone());
      damage(random);
      long before = threads.getCurrentThreadAllocatedBytes();
      try {
        assertTrue(scan() < ROWS * 40L);
      } catch (IOException e) {
        refused++;
        String message = String.valueOf(e.getMessage());
        assertTrue(message.startsWith(file + " is a damaged SQLite database: "), message);
      }
      long taken = threads.getCurrentThreadAllocatedBytes() - before;
      assertTrue(taken < 30L * sound.length, "bytes allocated: " + taken);
    }
    assertTrue(refused > 25, "only " + refused + " were refused");
  }

  private void damage(SplittableRandom random) {
    byte[] all = bytes.array();
    int pages = all.length / PAGE;
    int page = at(1 + random.nextInt(pages));
    switch (random.nextInt(4)) {
      case 0 -> System.arraycopy(all, at(1 + random.nextInt(pages)), all, page, PAGE);
      case 1 -> Arrays.fill(all, page, page + PAGE, (byte) random.nextInt(-1, 2));
      case 2 -> {
        // In what matters most: a page's header and its pointers.
        for (int i = random.nextInt(1, 6); i > 0; i--) {
          all[page + random.nextInt(24)] = (byte) random.nextInt(256);
        }
      }
      default -> {
        for (int i = random.nextInt(1, 60); i > 0; i--) {
          all[random.nextInt(all.length)] = (byte) random.nextInt(256);
        }
      }
    }
  }
}
