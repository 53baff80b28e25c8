package io.datagen.core.schema;

import io.datagen.core.code.CodeTypes;
import io.datagen.core.column.ColumnType;
import io.datagen.core.column.ColumnTypes;
import io.datagen.core.language.Keys;
import io.datagen.core.person.PersonTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every value that {@code type:} may have, and the keys that columns of that type may. */
final class KnownTypes {
  private static final Map<String, ColumnType> BY_NAME = new LinkedHashMap<>();
  private static final List<Keys> LANGUAGE = new ArrayList<>();
  private static final Map<String, Set<String>> KEYS = new LinkedHashMap<>();
  private static final Set<String> ALL_KEYS = new LinkedHashSet<>();

  static {
    List<ColumnType> all = new ArrayList<>(ColumnTypes.all());
    all.addAll(PersonTypes.all());
    all.addAll(CodeTypes.all());
    for (ColumnType type : all) {
      BY_NAME.put(type.name(), type);
      LANGUAGE.add(type.language());
    }
    LANGUAGE.add(ColumnKeys.COMPUTED);
    LANGUAGE.add(ColumnKeys.TEMPLATE);
    LANGUAGE.add(AggregateReader.KEYS);
    LANGUAGE.add(ReferenceReader.KEYS);
    for (Keys type : LANGUAGE) {
      Set<String> keys = new LinkedHashSet<>(ColumnKeys.COLUMN.names());
      keys.addAll(type.names());
      KEYS.put(type.name(), keys);
      ALL_KEYS.addAll(keys);
    }
  }

  private KnownTypes() {}

  static Optional<ColumnType> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The keys that a column of a type may have. */
  static Set<String> keysOf(String type) {
    Set<String> keys = KEYS.get(type);
    if (keys == null) {
      throw new IllegalArgumentException("no type " + type);
    }
    return keys;
  }

  /** Every key that a column of some type may have. */
  static Set<String> allKeys() {
    return ALL_KEYS;
  }

  static List<String> names() {
    return List.copyOf(KEYS.keySet());
  }

  /** The types' part of the language. */
  static List<Keys> language() {
    return LANGUAGE;
  }
}
