/**
 * Text formats of a line a row: a format supplies a {@link io.datagen.api.line.RowEncoder}, all
 * else is here: slots that columns are written into, files, compressed pieces and partitions. Start
 * with {@link io.datagen.api.line.LineTableWriter}.
 */
@NullMarked
package io.datagen.api.line;

import org.jspecify.annotations.NullMarked;
