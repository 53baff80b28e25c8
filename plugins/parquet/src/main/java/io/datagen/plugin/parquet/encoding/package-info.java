/**
 * How values become bytes: runs and packed bits, Snappy, Bloom filters. Nothing in here knows a
 * table or a file.
 */
@NullMarked
package io.datagen.plugin.parquet.encoding;

import org.jspecify.annotations.NullMarked;
