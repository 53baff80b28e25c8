package io.datagen.core.plan;

import io.datagen.api.text.JsonText;
import io.datagen.api.text.TextBuffer;
import io.datagen.api.vector.Batch;
import io.datagen.api.vector.BytesVector;
import io.datagen.api.vector.Rows;
import io.datagen.api.vector.Vector;
import io.datagen.api.vector.Vectors;
import io.datagen.core.corruption.DirtListener;
import io.datagen.core.corruption.OverlayView;
import io.datagen.core.digest.TableDigest;
import io.datagen.core.pattern.CellFormat;
import io.datagen.core.stream.Redelivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of a table, any and in any order, on one thread. What it puts into a batch is good
 * until the next call.
 */
public final class TableView {
  private final TablePlan plan;
  private final Evaluation evaluation;
  private final RowTests tests;
  private final OverlayView dirt;
  private final List<NestedView> nested;
  private final Rows rows = new Rows();
  private final Rows origins = new Rows();
  private final @Nullable Redelivery redelivery;
  private final @Nullable Vector[] columns;

  /** Of the columns that are made into text: as JSON, or by their format. */
  private final BytesVector[] texts;

  private final CellFormat.@Nullable Writer[] formats;
  private final TextBuffer text = new TextBuffer();

  TableView(TablePlan plan) {
    this.plan = plan;
    this.evaluation = plan.program().open();
    this.tests = plan.tests().forThread();
    this.dirt = plan.overlay().open();
    this.redelivery = plan.events() == null ? null : plan.events().redelivery();
    this.nested = plan.nested().stream().map(NestedView::new).toList();
    this.columns = new @Nullable Vector[plan.table().columns().size() + nested.size()];
    List<Shape.Source> sources = plan.shape().sources();
    this.texts = new BytesVector[sources.size()];
    this.formats = new CellFormat.@Nullable Writer[sources.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = new BytesVector();
      CellFormat format = sources.get(i).format();
      formats[i] = format == null ? null : format.newWriter();
    }
  }

  /** A batch of the written table for {@link #fill}, its vectors this view's own. */
  public Batch newBatch() {
    List<Vector> vectors = new ArrayList<>();
    gather();
    for (int i = 0; i < plan.shape().sources().size(); i++) {
      Shape.Source source = plan.shape().sources().get(i);
      vectors.add(source.isText() ? texts[i] : source.vector(columns));
    }
    return new Batch(plan.schema(), vectors);
  }

  /**
   * Fills a batch with rows as they are written, dirt and appended duplicates included.
   *
   * @param size at most {@link TablePlan#batchRows}, or what it holds may not fit the memory
   */
  public void fill(long firstWrittenRow, int size, Batch out) {
    fill(firstWrittenRow, size, out, DirtListener.NONE);
  }

  /**
   * The same, telling the listener of every dirty cell, by its column's place in the declared
   * table. Behind those come the nested tables: of a dirty cell inside them it hears by the row
   * that they are nested in.
   */
  public void fill(long firstWrittenRow, int size, Batch out, DirtListener listener) {
    plan.overlay().sources(firstWrittenRow, size, rows);
    // A redelivered event is its origin in every cell, dirt included.
    fill(origins(rows), out, listener);
    out.setRows(firstWrittenRow, size);
  }

  /** Fills a batch with any clean rows as they are written, dirt included. */
  void fill(Rows wanted, Batch out, DirtListener listener) {
    evaluate(wanted);
    dirt.apply(wanted, columns, listener);
    for (int i = 0; i < nested.size(); i++) {
      nested.get(i).fill(wanted, plan.table().columns().size() + i, listener);
    }
    shape(wanted, out);
  }

  /**
   * Fills a batch with clean rows, as if there were no dirt. Nested tables are left out: their
   * columns are null.
   */
  public void fillClean(Rows wanted, Batch out) {
    evaluate(origins(wanted));
    nested.forEach(n -> Vectors.setAllNull(n.list(), wanted.size()));
    shape(wanted, out);
  }

  private Rows origins(Rows wanted) {
    return redelivery == null ? wanted : redelivery.origins(wanted, origins);
  }

  /** A digest for what {@link #addTo} adds. */
  public TableDigest newDigest() {
    return new TableDigest(plan.declaredColumns());
  }

  /** Adds the rows that were filled last to a digest. */
  public void addTo(TableDigest digest, int size) {
    int[] places = plan.declaredPlaces();
    digest.add(column -> Objects.requireNonNull(columns[places[column]]), size);
  }

  private void evaluate(Rows wanted) {
    evaluation.evaluate(wanted);
    gather();
    if (!tests.isEmpty()) {
      tests.test(wanted, columns);
    }
  }

  private void gather() {
    int[] needed = plan.needed();
    for (int i = 0; i < needed.length; i++) {
      columns[needed[i]] = evaluation.output(i);
    }
    for (int i = 0; i < nested.size(); i++) {
      columns[plan.table().columns().size() + i] = nested.get(i).list();
    }
  }

  private void shape(Rows made, Batch out) {
    int size = made.size();
    List<Shape.Source> sources = plan.shape().sources();
    for (int i = 0; i < sources.size(); i++) {
      Shape.Source source = sources.get(i);
      Vector vector = source.vector(columns);
      if (source.json()) {
        toJson(source, vector, size, texts[i]);
        vector = texts[i];
      }
      CellFormat.Writer format = formats[i];
      if (format != null) {
        format.write(vector, size, texts[i]);
        vector = texts[i];
      }
      out.setColumn(i, vector);
    }
    out.setRows(made.isRange() ? made.first() : 0, size);
  }

  private void toJson(Shape.Source source, Vector from, int size, BytesVector to) {
    to.reset(size);
    int length = 0;
    for (int i = 0; i < size; i++) {
      if (from.validity().isNull(i)) {
        to.validity().setNull(i);
      } else {
        text.clear();
        JsonText.append(text, source.schema().type(), from, i);
        byte[] bytes = to.ensure(length + text.length());
        System.arraycopy(text.bytes(), 0, bytes, length, text.length());
        length += text.length();
      }
      to.offsets()[i + 1] = length;
    }
  }
}
