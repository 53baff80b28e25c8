/**
 * CSV as RFC 4180 has it: a directory with a file a table. Start with {@link
 * io.datagen.plugin.csv.CsvFormat}; on the way out follow {@code CsvLines}, {@code RowWriter} and
 * {@code Cells}, on the way in {@code CsvFileReader}, {@code RecordIndex} and {@code CellReader}.
 *
 * <p>A null is an empty field without quotes (or {@code null_text}), an empty string is {@code ""}.
 * In a table of one column a null is therefore an empty line. RFC 4180 takes that for a record with
 * one empty field, and so does our reader; some others skip it, and for them there is {@code
 * null_text}.
 */
@NullMarked
package io.datagen.plugin.csv;

import org.jspecify.annotations.NullMarked;
