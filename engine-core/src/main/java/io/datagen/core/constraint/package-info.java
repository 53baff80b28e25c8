/** What columns promise, as tests of vectors: the same when generating and when validating. */
@NullMarked
package io.datagen.core.constraint;

import org.jspecify.annotations.NullMarked;
