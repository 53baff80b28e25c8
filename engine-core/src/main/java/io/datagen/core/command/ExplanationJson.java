package io.datagen.core.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.datagen.core.plan.Provenance;
import io.datagen.core.plan.TablePlan;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explanations for programs. */
final class ExplanationJson {
  private ExplanationJson() {}

  static String of(TablePlan table, long row, List<Explanation> explanations) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("table", table.name());
      json.writeNumberField("row", row);
      json.writeNumberField("clean_row", table.overlay().sourceOf(row));
      json.writeArrayFieldStart("cells");
      for (Explanation e : explanations) {
        json.writeStartObject();
        json.writeStringField("column", e.clean().column());
        value(json, "written", e.written());
        json.writeArrayFieldStart("dirt");
        for (String kind : e.dirt()) {
          json.writeString(kind);
        }
        json.writeEndArray();
        json.writeFieldName("clean");
        step(json, e.clean());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void step(JsonGenerator json, Provenance.Step step) throws IOException {
    json.writeStartObject();
    json.writeStringField("table", step.table());
    json.writeNumberField("row", step.row());
    json.writeStringField("column", step.column());
    value(json, "value", step.value());
    json.writeStringField("how", step.how());
    json.writeObjectFieldStart("draws");
    for (Provenance.Draw draw : step.draws()) {
      json.writeStringField(draw.role(), HexFormat.of().toHexDigits(draw.bits()));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("from");
    for (Provenance.Step from : step.from()) {
      step(json, from);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    json.writeStringField(name, value);
  }
}
