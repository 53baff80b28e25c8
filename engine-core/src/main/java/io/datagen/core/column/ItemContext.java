package io.datagen.core.column;

import io.datagen.api.provider.ValueSource;
import io.datagen.core.seed.Stream;

/**
 * The place of an array's items: a table of its own within the column, with a row for each item
 * that may be. Its people and addresses are its own, too, so that the fields of an item agree and
 * two arrays never share a person.
 *
 * @param cell the array's place
 * @param perRow items of a row at the most
 */
record ItemContext(CellContext cell, int perRow) implements CellContext {
  @Override
  public Stream stream(String role) {
    return cell.stream("item:" + role);
  }

  @Override
  public Stream recordStream(String record, String role) {
    return cell.stream("item record:" + record.length() + ":" + record + ":" + role);
  }

  @Override
  public long rows() {
    return Math.multiplyExact(cell.rows(), (long) perRow);
  }

  @Override
  public Dictionaries dictionaries(String locale) {
    return cell.dictionaries(locale);
  }

  @Override
  public ValueSource values() {
    return cell.values();
  }
}
