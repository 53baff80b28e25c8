/**
 * The format {@code sqlite}: {@link io.datagen.plugin.sqlite.SqliteFormat} is what others see.
 *
 * <p>{@link io.datagen.plugin.sqlite.DatabaseDesign} decides names, types, keys and indexes; {@link
 * io.datagen.plugin.sqlite.Ddl} words them. Writing: {@link io.datagen.plugin.sqlite.SqliteEncoder}
 * loads batches into records ({@link io.datagen.plugin.sqlite.ColumnLoader}), which the package
 * {@code file} makes a database of. Reading: {@link io.datagen.plugin.sqlite.SqliteReader} takes
 * stored cells from {@link io.datagen.plugin.sqlite.PageRows} or, where only SQLite can read them,
 * {@link io.datagen.plugin.sqlite.StatementRows}, and {@link io.datagen.plugin.sqlite.CellReader}s
 * make values of them.
 */
@NullMarked
package io.datagen.plugin.sqlite;

import org.jspecify.annotations.NullMarked;
