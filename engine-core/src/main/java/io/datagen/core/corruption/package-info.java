/**
 * Dirt that is known: an overlay that makes some cells of a clean table dirty, each a pure function
 * of its row. One file a kind, and one line in {@link io.datagen.core.corruption.DirtKinds}. Start
 * with {@link io.datagen.core.corruption.Overlay}.
 */
@NullMarked
package io.datagen.core.corruption;

import org.jspecify.annotations.NullMarked;
