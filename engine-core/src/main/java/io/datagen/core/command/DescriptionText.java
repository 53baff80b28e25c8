package io.datagen.core.command;

import io.datagen.core.stream.EventStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A description for people: aligned, coloured where that is wanted. */
final class DescriptionText {
  private static final int WIDEST_VALUES = 60;

  private final PrintWriter out;
  private final ConsoleOptions.Style style;

  DescriptionText(PrintWriter out, ConsoleOptions.Style style) {
    this.out = out;
    this.style = style;
  }

  void print(Description d) {
    long rows = d.tables().stream().mapToLong(Description.Table::writtenRows).sum();
    out.println(
        style.bold(d.dataset())
            + ": "
            + count(d.tables().size(), "table")
            + ", "
            + count(rows, "row")
            + ", seed "
            + d.seed()
            + ", profile "
            + d.profile());
    if (d.text() != null) {
      out.println(style.dim(d.text()));
    }
    d.tables().forEach(this::table);
    if (!d.relationships().isEmpty()) {
      out.println();
      out.println(style.bold("relationships"));
      d.relationships().forEach(this::fanOut);
    }
    out.println();
    out.print(style.bold("size") + "  about ");
    List<String> sizes = new ArrayList<>();
    for (Map.Entry<String, Long> size : d.sizes().entrySet()) {
      sizes.add(Numbers.bytes((double) size.getValue()) + " as " + size.getKey());
    }
    out.println(
        String.join(", ", sizes)
            + (d.sizesGuessed() ? " (a guess until the first run fetches the dictionaries)" : ""));
    notes("warnings", d.warnings());
    notes("the format can't hold this", d.objections());
  }

  private void table(Description.Table table) {
    out.println();
    String copies =
        table.writtenRows() > table.rows()
            ? " and " + Numbers.count(table.writtenRows() - table.rows()) + " duplicates"
            : "";
    out.println(style.bold(table.name()) + "  " + count(table.rows(), "row") + copies);
    if (table.text() != null) {
      out.println("  " + style.dim(table.text()));
    }
    int name = 0;
    int type = 0;
    int values = 0;
    for (Description.Field f : table.columns()) {
      name = Math.max(name, f.name().length());
      type = Math.max(type, f.type().length());
      values = Math.max(values, Math.min(WIDEST_VALUES, f.values().length()));
    }
    for (Description.Field f : table.columns()) {
      String line =
          "  "
              + style.name(pad(f.name(), name))
              + "  "
              + pad(f.type(), type)
              + "  "
              + pad(shorten(f.values()), values)
              + "  "
              + style.dim(String.join(", ", f.notes()));
      out.println(line.stripTrailing());
    }
    if (table.primaryKey().size() > 1) {
      out.println("  primary key (" + String.join(", ", table.primaryKey()) + ")");
    }
    EventStream events = table.events();
    if (events != null) {
      new StreamDescription(events).lines().forEach(l -> out.println("  " + l));
    }
    if (!table.partitionBy().isEmpty()) {
      out.println("  a folder for each " + String.join(", ", table.partitionBy()));
    }
  }

  private void fanOut(Description.FanOut f) {
    String one = one(f.parent());
    out.println(
        "  "
            + style.name(f.child() + "." + String.join("+", f.childKey()))
            + " -> "
            + f.parent()
            + "."
            + String.join("+", f.parentKey())
            + "  "
            + (f.least() == f.most()
                ? Numbers.count(f.least())
                : Numbers.count(f.least()) + "-" + Numbers.count(f.most()))
            + " per "
            + one
            + ", mean "
            + Numbers.fixed(f.mean(), f.mean() < 0.1 ? 4 : 2)
            + (f.bounded() || f.minChildren() > 0
                ? style.dim(
                    "  (bounds "
                        + f.minChildren()
                        + " to "
                        + (f.bounded() ? f.maxChildren() : "any")
                        + ")")
                : "")
            + (f.nullProbability() > 0
                ? ", " + Numbers.fixed(f.nullProbability() * 100, 1) + " % without"
                : "")
            + (f.sharing().isEmpty() ? "" : ", " + String.join(", ", f.sharing())));
  }

  /** The singular of a table's name, as far as its ending tells: policies, addresses, orders. */
  private static String one(String table) {
    if (table.endsWith("ies")) {
      return table.substring(0, table.length() - 3) + "y";
    }
    if (table.endsWith("ss") || !table.endsWith("s")) {
      return table;
    }
    boolean hissing = Stream.of("sses", "xes", "ches", "shes").anyMatch(table::endsWith);
    return table.substring(0, table.length() - (hissing ? 2 : 1));
  }

  private void notes(String title, List<String> notes) {
    if (!notes.isEmpty()) {
      out.println();
      out.println(style.bold(title));
      notes.forEach(n -> out.println("  " + n));
    }
  }

  private static String shorten(String text) {
    return text.length() <= WIDEST_VALUES ? text : text.substring(0, WIDEST_VALUES - 3) + "...";
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String count(long count, String noun) {
    return Numbers.count(count) + " " + noun + (count == 1 ? "" : "s");
  }
}
