package io.datagen.core.plan;

import io.datagen.core.pattern.CellFormat;
import io.datagen.core.pattern.PatternException;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Table;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Section;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the columns' {@code format} means, once their types are known. */
final class Formats {
  private final CellResolver cells;
  private final PlanOptions options;
  private final Faults faults;
  private final Map<Column, CellFormat> compiled = new HashMap<>();

  Formats(CellResolver cells, PlanOptions options, Faults faults) {
    this.cells = cells;
    this.options = options;
    this.faults = faults;
  }

  /** Compiles all; a pattern that means nothing is a fault, whatever is made today. */
  void compile(Collection<Table> tables) {
    for (Table table : tables) {
      for (Column column : table.columns()) {
        Column.Format format = column.format();
        Optional<Cell> cell =
            format == null ? Optional.empty() : cells.resolve(table, column.name());
        if (format != null && cell.isPresent()) {
          try {
            compiled.put(
                column, CellFormat.of(cell.get().type(), format.pattern(), format.locale()));
          } catch (PatternException wrong) {
            new Section(column.node(), faults).fault("format", wrong.told());
          }
        }
      }
    }
  }

  /** Those that hold in what is written: none in a store that has types, nor in folders' names. */
  Map<String, CellFormat> of(Table table, List<Column> written) {
    Map<String, CellFormat> formats = new HashMap<>();
    for (Column column : written) {
      CellFormat format = compiled.get(column);
      boolean folder = options.folders() && table.partitionBy().contains(column.name());
      if (format != null && options.text() && !folder) {
        formats.put(column.name(), format);
      }
    }
    return formats;
  }
}
