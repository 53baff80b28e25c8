package io.datagen.core.command;

import io.datagen.api.schema.ColumnSchema;
import io.datagen.core.plan.Plan;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code datagen get}: any row's cells, without making the rows before. */
final class GetCommand implements Command {
  private final Host host;

  GetCommand(Host host) {
    this.host = host;
  }

  @Override
  public String name() {
    return "get";
  }

  @Override
  public void declare(Usage spec) {
    spec.description(
            "Prints a row, or one cell of it, at once: no row before it is made.",
            "Rows count from 0, as they are written.")
        .footer(
            "",
            "Examples:",
            "  datagen get --schema shop.yaml --table orders --row 4999999999 --rows orders=50B",
            "  datagen get --schema shop.yaml --table orders --row 17 --column total");
    SchemaArguments.declare(spec);
    ConsoleOptions.declare(spec);
    RowArguments.declare(spec);
    spec.addOption(Form.option("The form (default: text, where a null is an empty line)."));
  }

  @Override
  public int run(Given given, PrintWriter out) throws IOException {
    RowArguments wanted = new RowArguments(given);
    Plan plan = CellPlans.plan(host, new SchemaArguments(given));
    TablePlan table = wanted.table(plan);
    long row = wanted.row(table);
    RowTexts texts = new RowTexts(table);
    boolean json = Form.of(given) == Form.JSON;
    String column = wanted.column();
    if (column != null) {
      int place = place(table, column);
      String cell = texts.rows(row, 1).get(0).get(place);
      out.println(json ? texts.json(row, place) : cell == null ? "" : cell);
    } else if (json) {
      out.println(texts.json(row));
    } else {
      print(texts, row, out, new ConsoleOptions(given).style());
    }
    out.flush();
    return ExitCode.OK;
  }

  private static void print(RowTexts texts, long row, PrintWriter out, ConsoleOptions.Style style) {
    List<ColumnSchema> columns = texts.columns();
    int widest = columns.stream().mapToInt(c -> c.name().length()).max().orElse(0);
    List<@Nullable String> cells = texts.rows(row, 1).get(0);
    for (int c = 0; c < columns.size(); c++) {
      String name = columns.get(c).name();
      String cell = cells.get(c);
      out.println(
          style.name(name)
              + " ".repeat(widest - name.length() + 2)
              + (cell == null ? style.dim("null") : cell));
    }
  }

  private static int place(TablePlan table, String column) {
    return table
        .schema()
        .indexOf(column)
        .orElseThrow(
            () ->
                new UsageException(
                    "--column "
                        + column
                        + ": "
                        + table.name()
                        + " writes no such column"
                        + Nearest.hint(
                            column,
                            table.schema().columns().stream().map(ColumnSchema::name).toList())));
  }
}
