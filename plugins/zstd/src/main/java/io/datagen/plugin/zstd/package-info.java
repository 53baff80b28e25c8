/** Zstandard for every format that compresses whole files. */
@NullMarked
package io.datagen.plugin.zstd;

import org.jspecify.annotations.NullMarked;
