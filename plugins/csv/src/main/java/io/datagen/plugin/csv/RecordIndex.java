package io.datagen.plugin.csv;

/**
 * Where the fields of some records lie, relative to where the records start. All are found before
 * any is parsed, so that each column is parsed in a loop that sees one type.
 */
final class RecordIndex {
  /** Fields that are indexed at once. */
  private static final int MOST_FIELDS = 1 << 20;

  /** Set in an end: the field has quotes, which the bounds leave out. */
  private static final int QUOTED = 1 << 31;

  /** Set in a start: quotes inside are doubled. */
  private static final int ESCAPED = 1 << 31;

  /** A start: the record has no such field. */
  private static final int MISSING = -1;

  private final int fields;
  private final int capacity;
  private final int[] starts;
  private final int[] ends;
  private final int[] records;
  private final int[] counts;
  private int rows;
  private int found;
  private int length;

  /**
   * For records of so many fields.
   *
   * @param rows records at the most
   */
  RecordIndex(int fields, int rows) {
    this.fields = fields;
    capacity = Math.max(1, Math.min(rows, MOST_FIELDS / fields));
    starts = new int[capacity * fields];
    ends = new int[capacity * fields];
    records = new int[capacity];
    counts = new int[capacity];
  }

  /** Forgets all. */
  void clear() {
    rows = 0;
    length = 0;
    found = 0;
  }

  /** Records. */
  int rows() {
    return rows;
  }

  /** Whether there is no room for another record. */
  boolean isFull() {
    return rows == capacity;
  }

  /** Bytes of the records, and where the next one starts. */
  int length() {
    return length;
  }

  /** Where a record starts. */
  int record(int row) {
    return records[row];
  }

  /** How many fields a record has, also where they are more than are kept. */
  int count(int row) {
    return counts[row];
  }

  int start(int row, int field) {
    return starts[row * fields + field] & ~ESCAPED;
  }

  int end(int row, int field) {
    return ends[row * fields + field] & ~QUOTED;
  }

  boolean isQuoted(int row, int field) {
    return ends[row * fields + field] < 0;
  }

  boolean isEscaped(int row, int field) {
    return starts[row * fields + field] < 0;
  }

  boolean isMissing(int row, int field) {
    return starts[row * fields + field] == MISSING;
  }

  /** Starts the next record anew. */
  void beginRecord() {
    found = 0;
  }

  void addField(int start, int end) {
    if (found < fields) {
      starts[rows * fields + found] = start;
      ends[rows * fields + found] = end;
    }
    found++;
  }

  void addQuotedField(int start, int end, boolean escaped) {
    addField(escaped ? start | ESCAPED : start, end | QUOTED);
  }

  /** Ends the record; the next starts at {@code end}. */
  void endRecord(int end) {
    records[rows] = length;
    counts[rows] = found;
    for (int i = found; i < fields; i++) {
      starts[rows * fields + i] = MISSING;
      ends[rows * fields + i] = 0;
    }
    rows++;
    length = end;
  }
}
