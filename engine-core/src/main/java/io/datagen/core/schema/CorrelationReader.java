package io.datagen.core.schema;

import io.datagen.core.derived.Correlated;
import io.datagen.core.derived.Correlation;
import io.datagen.core.language.Key;
import io.datagen.core.language.Keys;
import io.datagen.core.language.Kind;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.Node;
import io.datagen.core.source.Section;
import io.datagen.core.source.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads {@code correlations}, and makes the columns that they name correlate. */
final class CorrelationReader {
  static final Keys KEYS =
      Keys.of(
          "correlation",
          "Columns of a table that go together, each with the distribution that it has alone.",
          Key.of("table", Kind.TEXT, "The table.").needed().example("people"),
          Key.of(
                  "columns",
                  Kind.listOf(Kind.TEXT).atLeast(2),
                  "Its columns of numbers or moments, each drawn for each row by itself.")
              .needed(),
          Key.of(
                  "matrix",
                  Kind.listOf(Kind.listOf(Kind.number(-1, 1)).called("row")).atLeast(2),
                  "The correlations of the normals behind them, a row for each column.")
              .needed());

  private final Section root;
  private final Faults faults;
  private final List<Table> tables;
  private final Set<String> taken = new HashSet<>();

  CorrelationReader(Section root, List<Table> tables) {
    this.root = root;
    this.faults = root.faults();
    this.tables = new ArrayList<>(tables);
  }

  /** The tables, correlated. */
  List<Table> read() {
    for (Node node : root.list("correlations")) {
      if (node instanceof Mapping mapping) {
        read(new Section(mapping, faults));
      } else {
        faults.add(node, "expected a mapping with 'table', 'columns' and 'matrix'");
      }
    }
    return tables;
  }

  private void read(Section section) {
    section.allow(KEYS.names());
    int before = faults.count();
    Optional<String> name = section.required("table");
    List<String> names = section.texts("columns");
    Optional<Table> table =
        name.flatMap(n -> tables.stream().filter(t -> t.name().equals(n)).findFirst());
    if (name.isPresent() && table.isEmpty()) {
      section.fault(
          "table",
          "unknown table '"
              + name.get()
              + "'"
              + Nearest.hint(name.get(), tables.stream().map(Table::name).toList()));
    }
    if (names.size() < 2) {
      section.fault("columns", "needs two columns or more");
    } else if (new HashSet<>(names).size() < names.size()) {
      section.fault("columns", "names a column twice");
    }
    double[][] matrix = matrix(section, names);
    if (table.isEmpty() || faults.count() > before) {
      return;
    }
    names.forEach(n -> check(section, table.get(), n));
    // A column with faults of its own isn't there, and they are told.
    boolean whole = names.stream().allMatch(n -> table.get().column(n).isPresent());
    if (!whole || faults.count() > before) {
      return;
    }
    try {
      double[][] factor = Correlation.factor(matrix, names);
      tables.set(tables.indexOf(table.get()), correlated(table.get(), names, factor));
      names.forEach(n -> taken.add(table.get().name() + "\u0000" + n));
    } catch (Correlation.ImpossibleException e) {
      section.fault("matrix", Objects.requireNonNull(e.getMessage()));
    }
  }

  private void check(Section section, Table table, String name) {
    Optional<Column> column = table.column(name);
    if (!table.declares(name)) {
      section.fault(
          "columns", "unknown column '" + name + "'" + Nearest.hint(name, table.columnNames()));
    } else if (taken.contains(table.name() + "\u0000" + name)) {
      section.fault("columns", "'" + name + "' is correlated already; put all into one matrix");
    } else if (column.isPresent()
        && (!(column.get().origin() instanceof Origin.Generated generated)
            || generated.generator().ranks().isEmpty())) {
      section.fault(
          "columns",
          "'"
              + name
              + "' can't be correlated: integer, float, decimal, date, datetime, time and duration"
              + " columns can that draw for each row by itself");
    }
  }

  private double[][] matrix(Section section, List<String> names) {
    List<Node> rows = section.list("matrix");
    double[][] matrix = new double[names.size()][names.size()];
    if (rows.size() != names.size()) {
      section.fault("matrix", "needs a row for each of the " + names.size() + " columns");
      return matrix;
    }
    for (int i = 0; i < matrix.length; i++) {
      if (!(rows.get(i) instanceof Sequence row) || row.items().size() != names.size()) {
        faults.add(rows.get(i), "expected a list of " + names.size() + " numbers");
        return matrix;
      }
      for (int k = 0; k < matrix.length; k++) {
        matrix[i][k] = Section.number(row.items().get(k), faults).orElse(0.0);
      }
    }
    for (int i = 0; i < matrix.length; i++) {
      check(section, matrix, names, i);
    }
    return matrix;
  }

  private static void check(Section section, double[][] matrix, List<String> names, int i) {
    if (matrix[i][i] != 1) {
      section.fault(
          "matrix",
          "a column's correlation with itself is 1; of '"
              + names.get(i)
              + "' it is "
              + matrix[i][i]);
    }
    for (int k = 0; k < i; k++) {
      String pair = "the correlation of '" + names.get(k) + "' and '" + names.get(i) + "' is ";
      if (matrix[i][k] != matrix[k][i]) {
        section.fault(
            "matrix", pair + matrix[k][i] + " above the diagonal and " + matrix[i][k] + " below");
      } else if (Math.abs(matrix[i][k]) > 1) {
        section.fault("matrix", pair + matrix[i][k] + ", beyond 1");
      }
    }
  }

  private static Table correlated(Table table, List<String> names, double[][] factor) {
    List<String> keys = names.stream().map(n -> table.column(n).orElseThrow().seedKey()).toList();
    List<Column> columns = new ArrayList<>(table.columns());
    for (int i = 0; i < factor.length; i++) {
      Column column = table.column(names.get(i)).orElseThrow();
      Origin.Generated plain = (Origin.Generated) column.origin();
      columns.set(
          columns.indexOf(column),
          column.withOrigin(
              new Origin.Derived(
                  new Correlated(
                      plain.generator(),
                      keys.subList(0, i + 1),
                      Arrays.stream(factor[i]).boxed().toList()))));
    }
    return table.withColumns(columns);
  }
}
