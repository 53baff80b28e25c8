package io.datagen.core.command;

import io.datagen.core.plan.Provenance;
import io.datagen.core.plan.TablePlan;
import java.io.PrintWriter;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explanations for people: what a cell is made of stands below it, further to the right. */
final class ExplanationText {
  private final PrintWriter out;
  private final ConsoleOptions.Style style;

  ExplanationText(PrintWriter out, ConsoleOptions.Style style) {
    this.out = out;
    this.style = style;
  }

  void print(TablePlan table, long row, List<Explanation> explanations) {
    long source = table.overlay().sourceOf(row);
    out.println(
        style.bold(table.name() + " row " + row)
            + (source == row ? "" : ", a duplicate of row " + source));
    for (Explanation e : explanations) {
      out.println();
      if (!e.dirt().isEmpty()) {
        out.println(
            style.name(e.clean().column())
                + "  "
                + shown(e.written())
                + "  "
                + style.bad("dirt: " + String.join(", ", e.dirt()))
                + "; clean it is:");
      }
      print(e.clean(), "", false);
    }
  }

  private void print(Provenance.Step step, String indent, boolean elsewhere) {
    String where = elsewhere ? step.table() + " row " + step.row() + " " : "";
    out.println(
        indent
            + where
            + style.name(step.column())
            + "  "
            + shown(step.value())
            + "  "
            + step.how());
    for (Provenance.Draw draw : step.draws()) {
      out.println(
          indent
              + "  "
              + style.dim("draw " + draw.role() + " " + HexFormat.of().toHexDigits(draw.bits())));
    }
    for (Provenance.Step from : step.from()) {
      boolean other = !from.table().equals(step.table()) || from.row() != step.row();
      print(from, indent + "  ", other);
    }
  }

  private String shown(@Nullable String value) {
    return value == null ? style.dim("null") : value;
  }
}
