/**
 * Where randomness comes from: names are hashed to keys, keys and row numbers to draws. Start with
 * {@link io.datagen.core.seed.Stream}.
 */
@NullMarked
package io.datagen.core.seed;

import org.jspecify.annotations.NullMarked;
