/**
 * Values as text, in bytes: what every text format writes and reads, without a {@code String} a
 * cell, a locale, a time zone or a JDK version in it. {@code XText.put} writes a value into an
 * array; {@link io.datagen.api.text.LongParser} and {@link io.datagen.api.text.DoubleParser} read
 * one; {@link io.datagen.api.text.CellText} and {@link io.datagen.api.text.JsonText} do it for a
 * cell of any type where speed doesn't matter.
 *
 * <p>Every {@code put} takes an array and a place, returns the place behind what it wrote, and may
 * scribble over {@link io.datagen.api.text.TextBuffer#PADDING} bytes behind that: whole words are
 * stored where only some of their bytes count.
 */
@NullMarked
package io.datagen.api.text;

import org.jspecify.annotations.NullMarked;
