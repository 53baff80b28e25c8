package io.datagen.core.command;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.core.plan.Plan;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.schema.Column;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code datagen explain}: how any row's cells came about. */
final class ExplainCommand implements Command {
  private final Host host;

  ExplainCommand(Host host) {
    this.host = host;
  }

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public void declare(Usage spec) {
    spec.description(
            "Tells how a row's cells came about: draws, parents, expressions, dirt.",
            "Rows count from 0, as they are written.")
        .footer(
            "",
            "Examples:",
            "  datagen explain --schema shop.yaml --table orders --row 17 --column total",
            "  datagen explain --schema shop.yaml --table orders --row 17 --profile dirty");
    SchemaArguments.declare(spec);
    ConsoleOptions.declare(spec);
    RowArguments.declare(spec);
    spec.addOption(Form.option("The form (default: text)."));
  }

  @Override
  public int run(Given given, PrintWriter out) throws IOException {
    RowArguments wanted = new RowArguments(given);
    Plan plan = CellPlans.plan(host, new SchemaArguments(given));
    TablePlan table = wanted.table(plan);
    long row = wanted.row(table);
    List<Explanation> explanations = new ArrayList<>();
    for (Column column : columns(table, wanted.column())) {
      explanations.add(Explanation.of(plan, table, column, row));
    }
    if (Form.of(given) == Form.JSON) {
      out.println(ExplanationJson.of(table, row, explanations));
    } else {
      new ExplanationText(out, new ConsoleOptions(given).style()).print(table, row, explanations);
    }
    out.flush();
    return ExitCode.OK;
  }

  /** The declared columns: what a format flattens is still one cell, and hidden ones are some. */
  private static List<Column> columns(TablePlan table, @Nullable String only) {
    List<Column> columns = table.table().columns();
    if (only == null) {
      return columns.stream()
          .filter(c -> table.schema().columns().stream().anyMatch(w -> isOf(w, c)))
          .toList();
    }
    return List.of(
        table
            .table()
            .column(only)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--column "
                            + only
                            + ": "
                            + table.name()
                            + " has no such column"
                            + Nearest.hint(only, table.table().columnNames()))));
  }

  private static boolean isOf(ColumnSchema written, Column declared) {
    return written.name().equals(declared.name());
  }
}
