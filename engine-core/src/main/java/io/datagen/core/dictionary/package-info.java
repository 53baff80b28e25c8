/**
 * Lists of names and places on disk, so that a warm run needs no library for them. Start with
 * {@link io.datagen.core.dictionary.PoolStore}.
 */
@NullMarked
package io.datagen.core.dictionary;

import org.jspecify.annotations.NullMarked;
