package io.datagen.core.schema;

import io.datagen.core.column.ColumnType;
import io.datagen.core.column.ColumnTypes;
import io.datagen.core.person.PersonTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every value that {@code type:} may have, but those that are derived from other cells. */
final class KnownTypes {
  private static final Map<String, ColumnType> BY_NAME = new LinkedHashMap<>();

  static {
    List<ColumnType> all = new ArrayList<>(ColumnTypes.all());
    all.addAll(PersonTypes.all());
    all.forEach(t -> BY_NAME.put(t.name(), t));
  }

  private KnownTypes() {}

  static Optional<ColumnType> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Every key that some type has. */
  static List<String> keys() {
    List<String> keys = new ArrayList<>(List.of("expression", "template"));
    keys.addAll(AggregateReader.KEYS);
    BY_NAME.values().forEach(t -> t.keys().forEach(k -> keys.add(k.name())));
    return keys.stream().distinct().toList();
  }

  static List<String> names() {
    List<String> names = new ArrayList<>(BY_NAME.keySet());
    names.add("computed");
    names.add("template");
    names.add("aggregate");
    return names;
  }
}
