/**
 * Columns whose values follow from others of their row: another generator by condition or by
 * another column's value, nulls by condition, one value for all rows of a key. They wrap each other
 * and what plain columns are made of. Start at {@link io.datagen.core.derived.Derived}, what a
 * schema says, and {@link io.datagen.core.derived.Derivation}, what that comes to once the row's
 * types are known.
 */
@NullMarked
package io.datagen.core.derived;

import org.jspecify.annotations.NullMarked;
