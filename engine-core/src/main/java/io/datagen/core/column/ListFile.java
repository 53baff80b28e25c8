package io.datagen.core.column;

import io.datagen.core.source.Faults;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.Position;
import io.datagen.core.source.Section;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values of a CSV file and their weights, as a column's keys name them. */
final class ListFile {
  /** Values of one list. */
  static final int MOST_VALUES = 1 << 24;

  /** Lines that are told of one by one. */
  private static final int MOST_TOLD = 10;

  private final Section section;
  private final Faults faults;
  private final List<String> values = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private double[] weights = new double[16];
  private int told;

  private ListFile(Section section) {
    this.section = section;
    this.faults = section.faults();
  }

  /**
   * A file's list.
   *
   * @param weights as many as values, not negative, their sum above 0
   */
  record Weighted(List<String> values, double[] weights, boolean even) {}

  /** Reads it; empty where a fault has been told. */
  static Optional<Weighted> read(Path file, Section section) {
    int before = section.faults().count();
    ListFile list = new ListFile(section);
    try (Reader text =
        new InputStreamReader(
            Files.newInputStream(file),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      list.read(
          new CsvRecords(
              new java.io.BufferedReader(text, 1 << 16), file.toString(), section.faults()));
    } catch (CharacterCodingException e) {
      section.fault("source", "'" + file + "' is not UTF-8 text");
    } catch (IOException e) {
      section.fault("source", "'" + file + "' can't be read: " + e.getMessage());
    }
    return section.faults().count() > before
        ? Optional.empty()
        : Optional.of(
            new Weighted(
                list.values,
                Arrays.copyOf(list.weights, list.values.size()),
                !section.has("weight_column")));
  }

  private void read(CsvRecords records) throws IOException {
    List<String> header = records.read();
    if (header == null) {
      section.fault("source", "the file is empty; its first line names its columns");
      return;
    }
    int value = place("column", header, 0);
    int weight = place("weight_column", header, -1);
    if (value < 0 || weight < 0 && section.has("weight_column")) {
      return;
    }
    double sum = 0;
    for (List<String> cells = records.read(); cells != null; cells = records.read()) {
      if (told >= MOST_TOLD) {
        return;
      }
      sum += add(cells, value, weight, records.position());
      if (values.size() > MOST_VALUES) {
        section.fault("source", "the file has over " + MOST_VALUES + " values");
        return;
      }
    }
    if (values.isEmpty() && told == 0) {
      section.fault("source", "the file has no values below its header");
    } else if (told == 0 && !(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      section.fault("weight_column", "the weights' sum must be above 0 and finite, not " + sum);
    }
  }

  /** Where the file has the column that a key names, -1 for nowhere. */
  private int place(String key, List<String> header, int otherwise) {
    Optional<String> name = section.text(key);
    if (name.isEmpty()) {
      return otherwise;
    }
    int place = header.indexOf(name.get());
    if (place < 0) {
      section.fault(
          key, "the file has no column '" + name.get() + "'" + Nearest.hint(name.get(), header));
    }
    return place;
  }

  /** Adds a line's value and returns its weight, 0 where it has a fault. */
  private double add(List<String> cells, int value, int weight, Position position) {
    if (cells.size() <= Math.max(value, weight)) {
      return tell(position, "the line has " + cells.size() + " of the columns only");
    }
    String text = cells.get(value);
    if (text.isEmpty()) {
      return tell(position, "there is no value; for nulls give the column a null_probability");
    }
    if (!seen.add(text)) {
      return tell(position, "'" + text + "' stands in the list already; give it one weight");
    }
    double share = weight < 0 ? 1 : number(cells.get(weight).strip());
    if (!(share >= 0 && share < Double.POSITIVE_INFINITY)) {
      return tell(position, "expected a weight from 0 on, not '" + cells.get(weight).strip() + "'");
    }
    if (values.size() == weights.length) {
      weights = Arrays.copyOf(weights, 2 * weights.length);
    }
    weights[values.size()] = share;
    values.add(text);
    return share;
  }

  private double tell(Position position, String problem) {
    told++;
    faults.add(position, "", problem);
    return 0;
  }

  /** Decimal notation alone: Java's own takes 1d and 0x1p3 as well. */
  private static double number(String text) {
    return text.matches("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?|[-+]?[0-9]+\\.")
        ? Double.parseDouble(text)
        : Double.NaN;
  }
}
