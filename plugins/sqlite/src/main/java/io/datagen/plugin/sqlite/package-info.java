/**
 * The format {@code sqlite}: {@link io.datagen.plugin.sqlite.SqliteFormat} is what others see.
 *
 * <p>{@link io.datagen.plugin.sqlite.DatabaseDesign} decides names, types, keys and indexes; {@link
 * io.datagen.plugin.sqlite.Ddl} words them. Writing: {@link io.datagen.plugin.sqlite.SqliteEncoder}
 * loads batches into records ({@link io.datagen.plugin.sqlite.ColumnLoader}), which the package
 * {@code file} makes a database of. Reading: {@link io.datagen.plugin.sqlite.SqliteReader}, through
 * sqlite-jdbc.
 */
@NullMarked
package io.datagen.plugin.sqlite;

import org.jspecify.annotations.NullMarked;
