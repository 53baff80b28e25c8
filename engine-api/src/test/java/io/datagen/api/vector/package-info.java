/** Tests of the vectors. */
@NullMarked
package io.datagen.api.vector;

import org.jspecify.annotations.NullMarked;
