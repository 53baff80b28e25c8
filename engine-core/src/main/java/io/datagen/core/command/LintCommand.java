package io.datagen.core.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.datagen.api.format.Capabilities.Nesting;
import io.datagen.core.corruption.Profiles;
import io.datagen.core.lint.Hint;
import io.datagen.core.lint.Lint;
import io.datagen.core.lint.Severity;
import io.datagen.core.plan.Plan;
import io.datagen.core.plan.PlanOptions;
import io.datagen.core.plan.Planner;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.SchemaOptions;
import io.datagen.core.schema.SchemaReader;
import io.datagen.core.source.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

/** {@code datagen lint}. */
final class LintCommand implements Command {
  private static final String SCHEMA = "--schema";
  private static final String STRICT = "--strict";

  private final Host host;

  LintCommand(Host host) {
    this.host = host;
  }

  @Override
  public String name() {
    return "lint";
  }

  @Override
  public void declare(Usage spec) {
    spec.description("Says what might be better in a schema: names, keys, types, likely slips.")
        .footer(
            "",
            "x-lint-ignore: [RULE, ...] in the schema, a table, a column or a relationship silences",
            "rules there. Exit codes: 0, also with hints; 1 with --strict and a warning; 2 for a",
            "schema with faults.",
            "",
            "Examples:",
            "  datagen lint --schema shop.yaml",
            "  datagen lint --schema shop.yaml --strict --output json");
    ConsoleOptions.declare(spec);
    spec.addOption(Options.value(SCHEMA, "FILE", Path.class, "The schema, YAML or JSON."))
        .addOption(Form.option("The form (default: text)."))
        .addOption(Options.flag(STRICT, "Exit with 1 where there is a warning."));
  }

  @Override
  public int run(Given given, PrintWriter out) throws IOException {
    Path schema = given.path(SCHEMA);
    if (schema == null) {
      throw new UsageException("--schema FILE is missing");
    }
    Dataset dataset = SchemaReader.read(schema, SchemaOptions.NONE);
    Plan plan =
        Planner.plan(
            dataset,
            new PlanOptions(
                Profiles.DEFAULT, List.of(), List.of(), true, Nesting.NATIVE, host.onDisk()));
    List<Hint> hints = Lint.of(dataset);
    if (Form.of(given) == Form.JSON) {
      out.println(json(hints, plan.warnings()));
    } else {
      print(out, hints, plan.warnings());
    }
    long warnings = warnings(hints) + plan.warnings().size();
    return given.flag(STRICT) && warnings > 0 ? ExitCode.FOUND : ExitCode.OK;
  }

  private static long warnings(List<Hint> hints) {
    return hints.stream().filter(h -> h.rule().severity() == Severity.WARNING).count();
  }

  private static void print(PrintWriter out, List<Hint> hints, List<String> planned) {
    planned.forEach(w -> out.println("warning: " + w + " [plan]"));
    hints.forEach(out::println);
    long warnings = warnings(hints) + planned.size();
    long infos = hints.size() - warnings(hints);
    out.println(
        warnings + infos == 0
            ? "nothing to mend"
            : Numbers.count(warnings)
                + (warnings == 1 ? " warning, " : " warnings, ")
                + Numbers.count(infos)
                + (infos == 1 ? " hint" : " hints"));
  }

  private static String json(List<Hint> hints, List<String> planned) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeArrayFieldStart("hints");
      for (String warning : planned) {
        json.writeStartObject();
        json.writeStringField("rule", "plan");
        json.writeStringField("severity", Severity.WARNING.word());
        json.writeStringField("message", warning);
        json.writeEndObject();
      }
      for (Hint hint : hints) {
        json.writeStartObject();
        json.writeStringField("rule", hint.rule().id());
        json.writeStringField("severity", hint.rule().severity().word());
        json.writeStringField("file", hint.position().file());
        json.writeNumberField("line", hint.position().line());
        json.writeNumberField("column", hint.position().column());
        json.writeStringField("path", hint.path());
        json.writeStringField("message", hint.message());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeNumberField("warnings", warnings(hints) + planned.size());
      json.writeNumberField("infos", hints.size() - warnings(hints));
      json.writeEndObject();
    }
    return text.toString();
  }
}
