/**
 * Column types: one file each, and one line in {@link io.datagen.core.column.ColumnTypes}. A type
 * parses its own part of a column's mapping and gives a {@link io.datagen.core.column.Generator}.
 */
@NullMarked
package io.datagen.core.column;

import org.jspecify.annotations.NullMarked;
