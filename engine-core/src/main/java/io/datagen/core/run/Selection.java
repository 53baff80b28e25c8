package io.datagen.core.run;

import io.datagen.api.format.Slice;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which rows of every table a run makes: all, one of several parts, or a range. */
public sealed interface Selection {
  /** A part, in words. */
  Pattern PART = Pattern.compile("part (\\d{1,9})/(\\d{1,9})");

  /** A range, in words. */
  Pattern RANGE = Pattern.compile("range (\\d{1,18})\\.\\.(\\d{1,18})");

  /** All rows. */
  record Whole() implements Selection {
    @Override
    public Slice of(long rows) {
      return Slice.whole(rows);
    }

    @Override
    public String suffix() {
      return "";
    }
  }

  /** {@code --part 3/10}. */
  record Part(int part, int parts) implements Selection {
    @Override
    public Slice of(long rows) {
      return Slice.part(rows, part, parts);
    }

    @Override
    public String suffix() {
      return parts == 1 ? "" : ".part-" + part + "-of-" + parts;
    }
  }

  /** {@code --range A..B}, as far as a table has such rows. */
  record Range(long firstRow, long endRow) implements Selection {
    @Override
    public Slice of(long rows) {
      return new Slice(Math.min(firstRow, rows), Math.min(endRow, rows), 1, 1);
    }

    @Override
    public String suffix() {
      return "";
    }
  }

  /** The rows of a table that has so many. */
  Slice of(long rows);

  /** What stands in the names of a part's files, before the extension. */
  String suffix();

  /** What {@link #describe} said; the whole where it is something else. */
  static Selection parse(String text) {
    Matcher part = PART.matcher(text);
    if (part.matches()) {
      return new Part(Integer.parseInt(part.group(1)), Integer.parseInt(part.group(2)));
    }
    Matcher range = RANGE.matcher(text);
    return range.matches()
        ? new Range(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)))
        : new Whole();
  }

  /** As the manifest has it. */
  default String describe() {
    if (this instanceof Part part) {
      return "part " + part.part() + "/" + part.parts();
    }
    return this instanceof Range range
        ? "range " + range.firstRow() + ".." + range.endRow()
        : "whole";
  }
}
