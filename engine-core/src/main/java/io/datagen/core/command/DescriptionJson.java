package io.datagen.core.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.datagen.core.relationship.FanOutClass;
import io.datagen.core.stream.EventStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A description for programs. */
final class DescriptionJson {
  private static final int MOST_CLASSES = 100;

  private DescriptionJson() {}

  static String of(Description d) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("dataset", d.dataset());
      optional(json, "description", d.text());
      json.writeNumberField("seed", d.seed());
      json.writeStringField("profile", d.profile());
      json.writeArrayFieldStart("tables");
      for (Description.Table table : d.tables()) {
        table(json, table);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("relationships");
      for (Description.FanOut fanOut : d.relationships()) {
        fanOut(json, fanOut);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("estimated_bytes");
      for (Map.Entry<String, Long> size : d.sizes().entrySet()) {
        json.writeNumberField(size.getKey(), size.getValue());
      }
      json.writeEndObject();
      json.writeBooleanField("estimated_bytes_guessed", d.sizesGuessed());
      texts(json, "warnings", d.warnings());
      texts(json, "objections", d.objections());
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void table(JsonGenerator json, Description.Table table) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", table.name());
    optional(json, "description", table.text());
    json.writeNumberField("rows", table.rows());
    json.writeNumberField("written_rows", table.writtenRows());
    texts(json, "primary_key", table.primaryKey());
    texts(json, "partition_by", table.partitionBy());
    json.writeArrayFieldStart("columns");
    for (Description.Field field : table.columns()) {
      json.writeStartObject();
      json.writeStringField("name", field.name());
      json.writeStringField("type", field.type());
      json.writeStringField("values", field.values());
      texts(json, "notes", field.notes());
      optional(json, "description", field.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    EventStream events = table.events();
    if (events != null) {
      json.writeFieldName("stream");
      new StreamDescription(events).write(json);
    }
    json.writeEndObject();
  }

  private static void fanOut(JsonGenerator json, Description.FanOut f) throws IOException {
    json.writeStartObject();
    json.writeStringField("child_table", f.child());
    texts(json, "child_key", f.childKey());
    json.writeStringField("parent_table", f.parent());
    texts(json, "parent_key", f.parentKey());
    json.writeNumberField("min_children", f.minChildren());
    if (f.bounded()) {
      json.writeNumberField("max_children", f.maxChildren());
    }
    json.writeNumberField("mean", f.mean());
    json.writeNumberField("least", f.least());
    json.writeNumberField("most", f.most());
    json.writeNumberField("null_probability", f.nullProbability());
    texts(json, "sharing", f.sharing());
    json.writeArrayFieldStart("histogram");
    for (FanOutClass c : f.histogram().subList(0, Math.min(MOST_CLASSES, f.histogram().size()))) {
      json.writeStartObject();
      json.writeNumberField("children", c.children());
      json.writeNumberField("parents", c.parents());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void optional(JsonGenerator json, String name, @Nullable String text)
      throws IOException {
    if (text != null) {
      json.writeStringField(name, text);
    }
  }
}
