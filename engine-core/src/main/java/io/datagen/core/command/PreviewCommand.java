package io.datagen.core.command;

import io.datagen.core.plan.Plan;
import io.datagen.core.plan.TablePlan;
import io.datagen.core.source.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** {@code datagen preview}. */
final class PreviewCommand implements Command {
  private static final String TABLE = "--table";
  private static final String ROWS = "--rows";
  private static final int MOST = 100_000;

  private final Host host;

  PreviewCommand(Host host) {
    this.host = host;
  }

  @Override
  public String name() {
    return "preview";
  }

  @Override
  public void declare(Usage spec) {
    spec.description("Shows the first rows of each table, as they would be written.")
        .footer(
            "",
            "Examples:",
            "  datagen preview --schema shop.yaml",
            "  datagen preview --schema shop.yaml --table orders --rows 50 --profile dirty");
    SchemaArguments.declareWithoutRows(spec);
    ConsoleOptions.declare(spec);
    spec.addOption(Options.value(TABLE, "NAME", String.class, "Only this table."))
        .addOption(Options.value(ROWS, "N", Integer.class, "How many of each (default: 10)."));
  }

  @Override
  public int run(Given given, PrintWriter out) throws IOException {
    ConsoleOptions console = new ConsoleOptions(given);
    int rows = given.value(ROWS, 10);
    if (rows < 0 || rows > MOST) {
      throw new UsageException("--rows must be 0 to " + Numbers.count(MOST) + ", not " + rows);
    }
    Plan plan = CellPlans.plan(host, SchemaArguments.withoutRows(given), true);
    String only = given.text(TABLE);
    List<TablePlan> tables = only == null ? plan.tables() : List.of(CellPlans.table(plan, only));
    Plan.compile(tables);
    boolean first = true;
    for (TablePlan table : tables) {
      if (!first) {
        out.println();
      }
      first = false;
      new PreviewText(out, console.style()).print(table, rows);
    }
    out.flush();
    return ExitCode.OK;
  }
}
