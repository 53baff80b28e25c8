/**
 * Rows in columns: a {@link io.datagen.api.vector.Batch} holds one {@link
 * io.datagen.api.vector.Vector} a column. Vectors are buffers: one thread owns each, fills it,
 * passes it to an encoder and uses it again.
 */
@NullMarked
package io.datagen.api.vector;

import org.jspecify.annotations.NullMarked;
