/** Tests of Zstandard. */
@NullMarked
package io.datagen.plugin.zstd;

import org.jspecify.annotations.NullMarked;
