/**
 * JSON in three formats that share all but a file's frame: {@link
 * io.datagen.plugin.json.JsonFormat} writes arrays, {@link io.datagen.plugin.json.NdjsonFormat}
 * lines, {@link io.datagen.plugin.json.EventStreamFormat} the lines of event streams. On the way
 * out follow {@code RowWriter}, {@code Member} and {@code Cells}, on the way in {@code
 * FolderTableReader}, {@code LineRows} or {@code ArrayRows}, {@code ObjectReader} and {@code
 * CellReader}.
 *
 * <p>Numbers, booleans and null are JSON's own, with the digits that CSV has; everything else that
 * doesn't nest is a string. A null is written, so that every row has all keys; an absent field is
 * not.
 */
@NullMarked
package io.datagen.plugin.json;

import org.jspecify.annotations.NullMarked;
