/**
 * Parquet without Hadoop. Start with {@link io.datagen.plugin.parquet.ParquetFormat}; on the way
 * out follow {@code RowGroupEncoder}, {@code ChunkEncoder} and {@code ParquetFile}, on the way in
 * {@code ParquetTableReader}, {@code LeafReader} and {@code PageReader}.
 */
@NullMarked
package io.datagen.plugin.parquet;

import org.jspecify.annotations.NullMarked;
