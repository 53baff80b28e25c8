package io.datagen.core.plan;

import io.datagen.core.column.Generator;
import io.datagen.core.kernel.ValueList;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.Origin;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.schema.Target;
import io.datagen.core.seed.Permutation;
import io.datagen.core.source.Faults;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Composite keys of which no column is unique by itself, made unique by construction. Where one
 * column is a foreign key, an integer beside it takes the child's place among its parent's
 * children, as line numbers do; where there is none, or it has no room, the children of a parent
 * take different elements of what the other columns make. Where the values of all can be counted,
 * each as likely as another, each row takes an element of their product, by a permutation of it.
 * Where two are foreign keys, {@link Bridges} has pairs of parents that differ.
 */
final class CompositeKeys {
  /** What a column does for its key. */
  sealed interface Role {
    /** First, second and so on child of the parent. */
    record Place(Relationship relationship, Generator.Domain domain) implements Role {}

    /**
     * A digit of an element of the product.
     *
     * @param key the columns, for the permutation's name
     * @param product how many elements there are
     * @param weight how many elements share a value of this column and of those before it
     */
    record Digit(List<String> key, long product, long weight, ValueList values) implements Role {}

    /**
     * A digit of an element of the product of a foreign key's other columns: children of one parent
     * take different elements, each of them as likely.
     *
     * @param key the columns, for the streams' names
     * @param product how many elements there are
     * @param weight how many elements share a value of this column and of those before it
     */
    record Share(
        Relationship relationship, List<String> key, long product, long weight, ValueList values)
        implements Role {}
  }

  private final Dataset dataset;
  private final FanOuts fanOuts;
  private final Map<String, Role> roles = new HashMap<>();
  private final Map<String, List<List<String>>> covered = new HashMap<>();

  CompositeKeys(Dataset dataset, FanOuts fanOuts) {
    this.dataset = dataset;
    this.fanOuts = fanOuts;
    for (Table table : dataset.tables()) {
      keys(table).forEach(k -> cover(table, k));
    }
  }

  /** What a column does for a key of its table, if anything. */
  Optional<Role> role(Table table, Column column) {
    return Optional.ofNullable(roles.get(path(table, column.name())));
  }

  /** Whether a key is made unique here. */
  boolean covers(Table table, List<String> key) {
    return covered.getOrDefault(table.name(), List.of()).contains(key);
  }

  /** Whether no two rows have the same values in all these columns, thanks to a key made here. */
  boolean distinguishes(Table table, List<String> columns) {
    return covered.getOrDefault(table.name(), List.of()).stream().anyMatch(columns::containsAll);
  }

  /** Faults keys whose columns have too few values. */
  void check(Faults faults) {
    for (Table table : dataset.tables()) {
      for (Column column : table.columns()) {
        role(table, column).ifPresent(r -> check(table, column, r, faults));
      }
    }
  }

  private void check(Table table, Column column, Role role, Faults faults) {
    if (role instanceof Role.Place place) {
      long most = fanOuts.of(place.relationship()).max();
      if (most > place.domain().size()) {
        faults.add(
            column.node(),
            "numbers the children of a parent, of which there are up to "
                + most
                + ", and between min and max there are "
                + place.domain().size()
                + " values");
      }
    } else if (role instanceof Role.Share share
        && fanOuts.of(share.relationship()).max() > share.product()) {
      faults.add(
          column.node(),
          "the key ("
              + String.join(", ", share.key())
              + ") needs different combinations for the children of a parent, of which there are"
              + " up to "
              + fanOuts.of(share.relationship()).max()
              + ", and there are "
              + share.product());
    } else if (role instanceof Role.Digit digit && digit.product() < table.rows()) {
      faults.add(
          column.node(),
          "the key ("
              + String.join(", ", digit.key())
              + ") needs "
              + table.rows()
              + " different combinations, and there are "
              + digit.product());
    }
  }

  /** The keys that a table declares, of one column or of several. */
  static List<List<String>> keys(Table table) {
    List<List<String>> keys = new ArrayList<>();
    keys.add(table.primaryKey());
    keys.addAll(table.uniques());
    table.indexes().stream().filter(i -> i.unique()).forEach(i -> keys.add(i.columns()));
    return keys;
  }

  /**
   * Whether a table's type and key together are declared unique, so that a parent of a polymorphic
   * relationship has one child at the most.
   */
  static boolean isTypedKey(Table table, Relationship relationship) {
    return keys(table).stream().anyMatch(k -> isTyped(relationship, table, k));
  }

  private static boolean isTyped(Relationship relationship, Table table, List<String> key) {
    Target target = relationship.target();
    if (target == null || !relationship.childTable().equals(table.name())) {
      return false;
    }
    Set<String> typed = new HashSet<>(relationship.childKey());
    typed.add(target.typeColumn());
    return typed.equals(new HashSet<>(key));
  }

  private void cover(Table table, List<String> key) {
    List<Column> columns = key.stream().flatMap(c -> table.column(c).stream()).toList();
    if (key.size() < 2
        || columns.size() != key.size()
        || columns.stream()
            .anyMatch(c -> isUnique(c) || roles.containsKey(path(table, c.name())))) {
      return;
    }
    if (place(table, columns)
        || product(table, key, columns)
        || fanOuts.bridges().covers(table, key)
        || dataset.relationships().stream().anyMatch(r -> isTyped(r, table, key))
        || share(table, key, columns)) {
      covered.computeIfAbsent(table.name(), t -> new ArrayList<>()).add(key);
    }
  }

  private boolean isUnique(Column column) {
    return column.origin() instanceof Origin.Generated generated
        ? generated.generator().unique()
        : column.origin() instanceof Origin.FromParent parent
            && parent.key()
            && dataset.relationships().get(parent.relationship()).childKey().size() == 1
            && fanOuts.isOneEach(dataset.relationships().get(parent.relationship()));
  }

  private boolean place(Table table, List<Column> columns) {
    Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
    for (Column key : columns) {
      if (!(key.origin() instanceof Origin.FromParent parent) || !parent.key()) {
        continue;
      }
      Relationship relationship = dataset.relationships().get(parent.relationship());
      // Which of its user's events one is isn't known.
      if (!names.containsAll(relationship.childKey())
          || relationship.ofUsers()
          || dataset.table(relationship.parentTable()).isEmpty()) {
        continue;
      }
      for (Column other : columns) {
        Optional<Generator.Domain> domain = KeyValues.numbers(other);
        if (domain.isPresent() && hasRoom(relationship, columns, domain.get())) {
          roles.put(path(table, other.name()), new Role.Place(relationship, domain.get()));
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether a number can count all children of a parent. Where it is the only column beside the
   * foreign key, or others can't be counted, it has to, and a lack of room is told later.
   */
  private boolean hasRoom(
      Relationship relationship, List<Column> columns, Generator.Domain numbers) {
    List<Column> others = others(relationship, columns);
    return others.size() < 2
        || relationship.byValues()
        || others.stream().anyMatch(c -> KeyValues.of(c).isEmpty())
        || fanOuts.of(relationship).max() <= numbers.size();
  }

  private static List<Column> others(Relationship relationship, List<Column> columns) {
    return columns.stream().filter(c -> !relationship.childKey().contains(c.name())).toList();
  }

  /** The children of a parent take different elements of what the key's other columns make. */
  private boolean share(Table table, List<String> key, List<Column> columns) {
    for (Relationship relationship : dataset.relationships()) {
      if (!relationship.childTable().equals(table.name())
          || !key.containsAll(relationship.childKey())
          || relationship.ofUsers()
          || relationship.target() != null
          || dataset.table(relationship.parentTable()).isEmpty()) {
        continue;
      }
      List<Column> others = others(relationship, columns);
      List<ValueList> lists = others.stream().flatMap(c -> KeyValues.of(c).stream()).toList();
      BigInteger product = KeyValues.product(lists);
      if (others.isEmpty()
          || lists.size() < others.size()
          || product.compareTo(BigInteger.valueOf(Permutation.MAX_SIZE)) > 0) {
        continue;
      }
      long weight = 1;
      for (int i = 0; i < lists.size(); i++) {
        ValueList values = lists.get(i);
        roles.put(
            path(table, others.get(i).name()),
            new Role.Share(relationship, key, product.longValueExact(), weight, values));
        weight *= values.size();
      }
      return true;
    }
    return false;
  }

  private boolean product(Table table, List<String> key, List<Column> columns) {
    List<ValueList> lists = columns.stream().flatMap(c -> KeyValues.of(c).stream()).toList();
    if (lists.size() < columns.size()) {
      return false;
    }
    BigInteger product = KeyValues.product(lists);
    if (product.compareTo(BigInteger.valueOf(Permutation.MAX_SIZE)) > 0) {
      // More than a permutation can number: one column with values enough for all rows carries it
      // alone.
      for (int i = 0; i < lists.size(); i++) {
        ValueList values = lists.get(i);
        if (values.size() >= table.rows()) {
          long size = Math.min(values.size(), Permutation.MAX_SIZE);
          roles.put(path(table, key.get(i)), new Role.Digit(key, size, 1, values));
          return true;
        }
      }
      return false;
    }
    long weight = 1;
    for (int i = 0; i < lists.size(); i++) {
      ValueList values = lists.get(i);
      roles.put(
          path(table, key.get(i)), new Role.Digit(key, product.longValueExact(), weight, values));
      weight *= values.size();
    }
    return true;
  }

  private static String path(Table table, String column) {
    return table.name() + "\u0000" + column;
  }
}
