package io.datagen.core.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.datagen.core.digest.TableDigest;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Node;
import io.datagen.core.source.Scalar;
import io.datagen.core.source.Section;
import io.datagen.core.source.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run says of itself, in {@code manifest.json} beside its files. It holds no time and no
 * machine's name: the same run writes the same manifest.
 *
 * @param tool name and version
 * @param streamVersion which draws the values come from
 * @param dataset the schema's name
 * @param schemaSha256 of the schema file's bytes; with files that it includes, of their digests
 * @param seed in force
 * @param profile of dirt in force
 * @param format by name
 * @param formatOptions in force, all of them
 * @param compression by name, or {@code none}
 * @param selection {@code whole}, {@code part 3/10} or {@code range 0..50}
 * @param tables clean rows of every table of the schema, made or not, by name
 * @param written the tables that were made, with their rows in this output
 * @param columns what {@code --columns} named, empty for all
 * @param nest what {@code --nest} named
 * @param digests of every written table's columns, which depend on no format and no order
 * @param files what was written
 */
public record Manifest(
    String tool,
    int streamVersion,
    String dataset,
    String schemaSha256,
    long seed,
    String profile,
    String format,
    Map<String, String> formatOptions,
    String compression,
    String selection,
    Map<String, Long> tables,
    Map<String, Long> written,
    List<String> columns,
    List<String> nest,
    Map<String, Map<String, Long>> digests,
    List<WrittenFile> files) {

  /** The version of this file's form. */
  private static final int VERSION = 1;

  public Manifest {
    formatOptions = new LinkedHashMap<>(formatOptions);
    tables = new LinkedHashMap<>(tables);
    written = new LinkedHashMap<>(written);
    columns = List.copyOf(columns);
    nest = List.copyOf(nest);
    Map<String, Map<String, Long>> copies = new LinkedHashMap<>();
    digests.forEach((table, sums) -> copies.put(table, new LinkedHashMap<>(sums)));
    digests = copies;
    files = List.copyOf(files);
  }

  /**
   * Whether another run would write what this one did: all but the tool, the digests and the files
   * agree.
   */
  public boolean isOfTheSameRunAs(Manifest other) {
    return without().equals(other.without());
  }

  private Manifest without() {
    return new Manifest(
        "",
        streamVersion,
        dataset,
        schemaSha256,
        seed,
        profile,
        format,
        formatOptions,
        compression,
        selection,
        tables,
        written,
        columns,
        nest,
        Map.of(),
        List.of());
  }

  /** As JSON, indented, keys always in the same order. */
  public byte[] toJson() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Separators.Spacing.AFTER)));
      json.writeStartObject();
      json.writeNumberField("manifest_version", VERSION);
      json.writeStringField("tool", tool);
      json.writeNumberField("stream", streamVersion);
      json.writeStringField("dataset", dataset);
      json.writeStringField("schema_sha256", schemaSha256);
      json.writeNumberField("seed", seed);
      json.writeStringField("profile", profile);
      json.writeStringField("format", format);
      json.writeObjectFieldStart("format_options");
      for (Map.Entry<String, String> option : formatOptions.entrySet()) {
        json.writeStringField(option.getKey(), option.getValue());
      }
      json.writeEndObject();
      json.writeStringField("compression", compression);
      json.writeStringField("selection", selection);
      counts(json, "tables", tables);
      counts(json, "written", written);
      texts(json, "columns", columns);
      texts(json, "nest", nest);
      json.writeObjectFieldStart("digests");
      for (Map.Entry<String, Map<String, Long>> table : digests.entrySet()) {
        json.writeObjectFieldStart(table.getKey());
        for (Map.Entry<String, Long> sum : table.getValue().entrySet()) {
          json.writeStringField(sum.getKey(), TableDigest.text(sum.getValue()));
        }
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeArrayFieldStart("files");
      for (WrittenFile file : files) {
        json.writeStartObject();
        json.writeStringField("name", file.name());
        if (file.rows() >= 0) {
          json.writeNumberField("rows", file.rows());
        }
        json.writeNumberField("bytes", file.bytes());
        json.writeStringField("sha256", file.sha256());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void counts(JsonGenerator json, String name, Map<String, Long> counts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }

  /**
   * Reads one.
   *
   * @throws IOException if it can't be read or is not a manifest
   */
  public static Manifest read(Path file) throws IOException {
    try {
      Faults faults = new Faults();
      Node node = Source.read(file, faults);
      if (!(node instanceof Mapping mapping)) {
        throw new IOException(file + " is not a manifest");
      }
      Section section = new Section(mapping, faults);
      List<WrittenFile> files = new ArrayList<>();
      for (Node item : section.list("files")) {
        if (item instanceof Mapping m) {
          Section f = new Section(m, faults);
          files.add(
              new WrittenFile(
                  f.required("name").orElse(""),
                  f.integer("rows").orElse(-1L),
                  f.integer("bytes").orElse(0L),
                  f.text("sha256").orElse("")));
        }
      }
      Manifest manifest =
          new Manifest(
              section.required("tool").orElse(""),
              section.integer("stream").orElse(1L).intValue(),
              section.text("dataset").orElse(""),
              section.text("schema_sha256").orElse(""),
              section.integer("seed").orElse(0L),
              section.text("profile").orElse(""),
              section.text("format").orElse(""),
              texts(section, "format_options"),
              section.text("compression").orElse("none"),
              section.text("selection").orElse("whole"),
              counts(section, "tables"),
              counts(section, "written"),
              section.texts("columns"),
              section.texts("nest"),
              digests(section),
              files);
      faults.throwIfAny();
      return manifest;
    } catch (io.datagen.core.source.SchemaException e) {
      throw new IOException("the manifest can't be read: " + e.getMessage(), e);
    }
  }

  private static Map<String, Map<String, Long>> digests(Section section) throws IOException {
    Map<String, Map<String, Long>> digests = new LinkedHashMap<>();
    for (Map.Entry<String, Section> table : section.sections("digests").entrySet()) {
      Map<String, Long> sums = new LinkedHashMap<>();
      for (String column : table.getValue().node().keys()) {
        String text = table.getValue().text(column).orElse("");
        try {
          sums.put(column, Long.parseUnsignedLong(text, 16));
        } catch (NumberFormatException e) {
          throw new IOException(
              "the manifest's digest of " + table.getKey() + "." + column + " is '" + text + "'",
              e);
        }
      }
      digests.put(table.getKey(), sums);
    }
    return digests;
  }

  private static Map<String, String> texts(Section section, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    section
        .section(key)
        .ifPresent(
            s ->
                s.node()
                    .entries()
                    .forEach(
                        (name, entry) ->
                            texts.put(name, entry.value() instanceof Scalar v ? v.text() : "")));
    return texts;
  }

  private static Map<String, Long> counts(Section section, String key) {
    Map<String, Long> counts = new LinkedHashMap<>();
    section
        .section(key)
        .ifPresent(
            s -> s.node().keys().forEach(n -> s.integer(n).ifPresent(c -> counts.put(n, c))));
    return counts;
  }
}
