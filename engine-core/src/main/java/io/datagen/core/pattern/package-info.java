/**
 * How values are written by a pattern: compiled once, then bytes without an object a cell. {@link
 * io.datagen.core.pattern.CellFormat} is what a column's {@code format} becomes; {@link
 * io.datagen.core.pattern.CalendarPattern} and {@link io.datagen.core.pattern.NumberPattern} are
 * its languages, subsets of the JDK's; {@link io.datagen.core.pattern.Strftime} is the one of
 * expressions, which is Python's.
 */
@NullMarked
package io.datagen.core.pattern;

import org.jspecify.annotations.NullMarked;
