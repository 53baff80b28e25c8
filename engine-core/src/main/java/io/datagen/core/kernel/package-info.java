/**
 * What fills vectors: one idea a file. A {@link io.datagen.core.kernel.Kernel} computes the cells
 * of one column for any rows, each a pure function of the row.
 */
@NullMarked
package io.datagen.core.kernel;

import org.jspecify.annotations.NullMarked;
