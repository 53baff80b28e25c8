package io.datagen.core.column;

import io.datagen.api.provider.ValueSource;
import io.datagen.core.seed.Stream;

/**
 * The place of a part of a cell, such as an object's field or one of several generators: its
 * streams are the cell's, one name further down, and its records those of the row.
 *
 * @param cell the whole
 * @param kind of part: parts of different kinds may have the same name
 * @param name of the part among those of its kind
 */
public record PartContext(CellContext cell, String kind, String name) implements CellContext {
  @Override
  public Stream stream(String role) {
    return cell.stream(kind + ":" + name.length() + ":" + name + ":" + role);
  }

  @Override
  public Stream recordStream(String record, String role) {
    return cell.recordStream(record, role);
  }

  @Override
  public long rows() {
    return cell.rows();
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
