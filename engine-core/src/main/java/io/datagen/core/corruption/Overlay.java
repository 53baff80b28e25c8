package io.datagen.core.corruption;

import io.datagen.api.vector.Rows;
import io.datagen.core.seed.Stream;
import io.datagen.core.source.Faults;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The dirt of one table, compiled: which cells are dirty and how is a pure function of the row.
 * Immutable; {@link #open} gives each thread a view that applies it.
 *
 * <p>Rows are numbered twice. Clean rows, 0 to {@code rows - 1}, are what kernels make. Written
 * rows go on to {@code writtenRows - 1}; those past the clean ones are copies, of the clean row
 * that {@link #sourceOf} names, dirt and all.
 */
public final class Overlay {
  private final long rows;
  private final long writtenRows;
  private final List<CellDirt> dirt;
  private final Stream sources;
  private final Set<String> nulls = new TreeSet<>();
  private final Set<String> changes = new TreeSet<>();
  private final Set<String> tokens = new TreeSet<>();

  private Overlay(long rows, long copies, List<CellDirt> dirt, DirtContext table) {
    this.rows = rows;
    this.writtenRows = Math.addExact(rows, copies);
    this.dirt = List.copyOf(dirt);
    this.sources = Duplicates.sources(table);
    for (CellDirt d : dirt) {
      d.nulls().forEach(place -> nulls.add(table.columns().get(place).name()));
      d.changes().forEach(place -> changes.add(table.columns().get(place).name()));
      d.tokens().forEach(place -> tokens.add(table.columns().get(place).name()));
    }
  }

  /**
   * Compiles a table's dirt.
   *
   * @param columns all of the table, in order, written or not; {@link OverlayView#apply} takes
   *     vectors in this order
   * @param rows of the clean table
   * @param streams of this table, by role
   * @param faults receives names that can't carry the dirt, and warns of rates that do nothing
   */
  public static Overlay of(
      Corruption corruption,
      List<OverlayColumn> columns,
      long rows,
      Function<String, Stream> streams,
      Faults faults) {
    DirtContext table = new DirtContext(corruption, List.copyOf(columns), streams, faults);
    List<CellDirt> dirt = new ArrayList<>();
    for (DirtKind kind : DirtKinds.all()) {
      dirt.addAll(kind.compile(table));
    }
    // Compiled even where it stays silent, so that a wrong name is a fault under every profile.
    return corruption.silent()
        ? new Overlay(rows, 0, List.of(), table)
        : new Overlay(rows, Duplicates.count(corruption, rows), dirt, table);
  }

  /** Whether there is none: written and clean are the same. */
  public boolean isClean() {
    return dirt.isEmpty() && writtenRows == rows;
  }

  /** Rows of the clean table. */
  public long rows() {
    return rows;
  }

  /** Rows as written, copies included. */
  public long writtenRows() {
    return writtenRows;
  }

  /** The clean row that a written one shows. */
  public long sourceOf(long writtenRow) {
    return writtenRow < rows ? writtenRow : Stream.below(sources.at(writtenRow - rows), rows);
  }

  /** Sets {@code into} to the clean rows of {@code size} written ones. */
  public void sources(long firstWrittenRow, int size, Rows into) {
    if (firstWrittenRow < 0 || firstWrittenRow + size > writtenRows) {
      throw new IllegalArgumentException(
          "rows " + firstWrittenRow + " and " + size + " on, of " + writtenRows);
    }
    if (firstWrittenRow + size <= rows) {
      into.setRange(firstWrittenRow, size);
      return;
    }
    long[] indices = into.setSelection(size);
    for (int i = 0; i < size; i++) {
      indices[i] = sourceOf(firstWrittenRow + i);
    }
  }

  /** Whether rows stand twice, so that no key of the written table is unique. */
  public boolean duplicatesRows() {
    return writtenRows > rows;
  }

  /** The columns in which this dirt may put nulls. */
  public Set<String> nulls() {
    return Collections.unmodifiableSet(nulls);
  }

  /** The columns in which this dirt may put other values or texts. */
  public Set<String> changes() {
    return Collections.unmodifiableSet(changes);
  }

  /** The columns in which this dirt may put text that is not of their type. */
  public Set<String> tokens() {
    return Collections.unmodifiableSet(tokens);
  }

  /** A view for one thread. */
  public OverlayView open() {
    return new OverlayView(dirt);
  }
}
