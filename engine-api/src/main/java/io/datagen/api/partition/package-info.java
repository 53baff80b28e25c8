/**
 * A directory with a file a table, and Hive-style directories for tables with {@code partition_by}:
 * how files and directories are named, found again and opened. Start with {@link
 * io.datagen.api.partition.TableFolder}.
 */
@NullMarked
package io.datagen.api.partition;

import org.jspecify.annotations.NullMarked;
