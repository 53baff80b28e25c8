package io.datagen.core.command;

import io.datagen.core.plan.Plan;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.source.UsageException;
import org.jspecify.annotations.Nullable;

/** Options that name a row, or a cell of it. */
final class RowArguments {
  private static final String TABLE = "--table";
  private static final String ROW = "--row";
  private static final String COLUMN = "--column";

  private final String table;
  private final long row;
  private final @Nullable String column;

  RowArguments(Given given) {
    table = required(given.text(TABLE), "--table NAME");
    row = required(given.number(ROW), "--row R");
    column = given.text(COLUMN);
  }

  static void declare(Usage spec) {
    spec.addOption(Options.value(TABLE, "NAME", String.class, "The table."))
        .addOption(Options.value(ROW, "R", Long.class, "The row, from 0."))
        .addOption(Options.value(COLUMN, "NAME", String.class, "Only this column's cell."));
  }

  TablePlan table(Plan plan) {
    return CellPlans.table(plan, table);
  }

  /** The row as written, if the table has it. */
  long row(TablePlan of) {
    if (row < 0 || row >= of.writtenRows()) {
      throw new UsageException(
          "--row "
              + row
              + ": "
              + table
              + (of.writtenRows() == 0
                  ? " has no rows"
                  : " has the rows 0 to " + (of.writtenRows() - 1)));
    }
    return row;
  }

  @Nullable String column() {
    return column;
  }

  private static <T> T required(@Nullable T value, String option) {
    if (value == null) {
      throw new UsageException(option + " is missing");
    }
    return value;
  }
}
