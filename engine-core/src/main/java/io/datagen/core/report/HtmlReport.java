package io.datagen.core.report;

import io.datagen.core.validate.Check;
import io.datagen.core.validate.Finding;
import io.datagen.core.validate.ValidationReport;
import java.util.Locale;
import java.util.Map;

/**
 * The report as one page that needs nothing else: no script, no font, no picture from elsewhere.
 */
public final class HtmlReport {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --good: #2a7d46; --bad: #b3261e; --line: #8885; }
      body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
      table { border-collapse: collapse; width: 100%; }
      th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
      td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
      .ok { color: var(--good); } .bad { color: var(--bad); font-weight: 600; }
      ul { margin: .3rem 0; padding-left: 1.2rem; } li { overflow-wrap: anywhere; }
      .bar { background: var(--line); height: .6rem; border-radius: .3rem; overflow: hidden; }
      .bar i { display: block; height: 100%; background: var(--good); }
      .bar i.short { background: var(--bad); }
      .dim { opacity: .7; }
      """;

  private final StringBuilder out = new StringBuilder();

  private HtmlReport() {}

  /** The page. */
  public static String of(ValidationReport report, String tool) {
    return new HtmlReport().render(report, tool);
  }

  private String render(ValidationReport report, String tool) {
    out.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n<title>")
        .append(escape(report.schemaPath()))
        .append(": validation</title>\n<style>\n")
        .append(STYLE)
        .append("</style></head><body>\n<h1><span class=\"")
        .append(report.ok() ? "ok\">valid" : "bad\">not valid")
        .append("</span>: ")
        .append(escape(report.summary()))
        .append("</h1>\n<p class=\"dim\">")
        .append(
            escape(
                report.outPath()
                    + " ("
                    + report.format()
                    + ") against "
                    + report.schemaPath()
                    + ", seed "
                    + report.seed()
                    + String.format(Locale.ROOT, ", %.1f s, ", report.durationMillis() / 1000.0)
                    + tool))
        .append("</p>\n");
    tables(report);
    dirt(report);
    checks(report);
    return out.append("</body></html>\n").toString();
  }

  private void tables(ValidationReport report) {
    if (report.tables().isEmpty()) {
      return;
    }
    out.append("<h2>Tables</h2>\n<table><tr><th>table<th>rows<th>expected<th>columns")
        .append("<th style=\"width:40%\">rows there</tr>\n");
    report
        .tables()
        .forEach(
            (name, t) -> {
              out.append("<tr><td>").append(escape(name));
              number(t.rows());
              number(t.expectedRows());
              number(t.columns());
              bar(t.rows(), t.expectedRows());
              out.append("</tr>\n");
            });
    out.append("</table>\n");
  }

  private void dirt(ValidationReport report) {
    if (report.dirt().isEmpty()) {
      return;
    }
    out.append("<h2>Declared dirt</h2>\n<table><tr><th>kind<th>found<th>expected")
        .append("<th style=\"width:40%\">found there</tr>\n");
    for (Map.Entry<String, ValidationReport.Dirt> dirt : report.dirt().entrySet()) {
      out.append("<tr><td>").append(escape(dirt.getKey()));
      number(dirt.getValue().found());
      number(dirt.getValue().expected());
      bar(dirt.getValue().found(), dirt.getValue().expected());
      out.append("</tr>\n");
    }
    out.append("</table>\n");
  }

  private void checks(ValidationReport report) {
    out.append("<h2>Checks</h2>\n<table><tr><th>check<th><th>what was found</tr>\n");
    report.checks().stream().filter(c -> !c.ok()).forEach(this::check);
    report.checks().stream().filter(Check::ok).forEach(this::check);
    out.append("</table>\n");
  }

  private void check(Check check) {
    out.append("<tr><td>")
        .append(escape(check.name()))
        .append(check.ok() ? "<td class=\"ok\">ok<td>" : "<td class=\"bad\">failed<td>")
        .append(escape(check.summary()));
    StringBuilder more = new StringBuilder();
    check.counts().forEach((what, n) -> part(more, what.replace('_', ' ') + " " + grouped(n)));
    check.notes().forEach((what, text) -> part(more, what.replace('_', ' ') + ": " + text));
    if (!more.isEmpty()) {
      out.append("<br><span class=\"dim\">").append(escape(more.toString())).append("</span>");
    }
    if (!check.examples().isEmpty()) {
      out.append("<ul>");
      for (Finding finding : check.examples()) {
        out.append("<li>").append(escape(finding.message()));
      }
      out.append("</ul>");
    }
    out.append("</tr>\n");
  }

  private static void part(StringBuilder more, String text) {
    more.append(more.isEmpty() ? "" : "; ").append(text);
  }

  private void number(long value) {
    out.append("<td class=\"n\">").append(grouped(value));
  }

  private void bar(long part, long whole) {
    double percent = whole == 0 ? 100 : Math.min(100, 100.0 * part / whole);
    out.append("<td><div class=\"bar\"><i")
        .append(part == whole ? "" : " class=\"short\"")
        .append(String.format(Locale.ROOT, " style=\"width:%.1f%%\"></i></div>", percent));
  }

  private static String grouped(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default ->
                    escaped.appendCodePoint(
                        Character.isISOControl(c) || c >= 0xD800 && c < 0xE000 ? 0xFFFD : c);
              }
            });
    return escaped.toString();
  }
}
