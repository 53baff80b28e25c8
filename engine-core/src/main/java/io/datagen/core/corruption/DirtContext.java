package io.datagen.core.corruption;

import io.datagen.core.corruption.CorruptionSettings.Named;
import io.datagen.core.seed.Stream;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The table that a kind of dirt is compiled for.
 *
 * @param streams by role, each role a stream of its own of this table
 */
record DirtContext(
    Corruption corruption,
    List<OverlayColumn> columns,
    Function<String, Stream> streams,
    Faults faults) {

  Stream stream(String role) {
    return streams.apply("corruption/" + role);
  }

  /** The columns that a table-wide rate may hit, by their place. */
  List<Integer> eligible(Predicate<OverlayColumn> fit) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).open() && fit.test(columns.get(i))) {
        places.add(i);
      }
    }
    return places;
  }

  /** Warns that the table's own rate finds no column. A profile's is for many tables and may. */
  void warnIdle(String key, String wanted) {
    CorruptionSettings.Setting setting = corruption.table().byKey().get(key);
    if (setting == null || setting.rate() == 0) {
      return;
    }
    Node at = setting.at();
    if (at != null) {
      faults.warn(at, key + " does nothing here: the table has no unprotected " + wanted);
    }
  }

  /**
   * The columns that a key names, by their place, the table's own word before the profile's. A name
   * that can't be is a fault; one that only a profile says may be another table's.
   */
  Map<Integer, Named> named(String key) {
    Map<Integer, Named> named = new LinkedHashMap<>();
    for (Named name : corruption.profile().named(key)) {
      int place = place(name.column());
      // A stream's own columns share their names with other tables', which a profile may mean.
      if (place >= 0
          && columns.get(place).protection() != OverlayColumn.Protection.EVENT
          && allowed(key, name, columns.get(place))) {
        named.put(place, name);
      }
    }
    for (Named name : corruption.table().named(key)) {
      int place = place(name.column());
      if (place < 0) {
        List<String> names = columns.stream().map(OverlayColumn::name).toList();
        faults.add(
            name.at(),
            "the table has no column '" + name.column() + "'" + Nearest.hint(name.column(), names));
      } else if (allowed(key, name, columns.get(place))) {
        named.put(place, name);
      }
    }
    named.values().removeIf(n -> n.rate() == 0);
    return named;
  }

  private boolean allowed(String key, Named name, OverlayColumn column) {
    OverlayColumn.Protection protection = column.protection();
    if (protection != OverlayColumn.Protection.PARENT_KEY
        && protection != OverlayColumn.Protection.EVENT) {
      return true;
    }
    faults.add(
        name.at(),
        "'"
            + column.name()
            + "' is "
            + protection.reason()
            + " and is never corrupted; take it out of "
            + key);
    return false;
  }

  private int place(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }
}
