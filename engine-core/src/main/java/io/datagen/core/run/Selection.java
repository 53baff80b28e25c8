package io.datagen.core.run;

import io.datagen.api.format.Slice;

/** Which rows of every table a run makes: all, one of several parts, or a range. */
public sealed interface Selection {
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
