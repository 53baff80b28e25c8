/**
 * A SQLite database file, written page by page from its beginning to its end, and its tables read
 * back, with nothing but arrays and a file channel. Section numbers in comments are those of <a
 * href="https://www.sqlite.org/fileformat2.html">Database File Format</a>.
 *
 * <p>Rows: {@link io.datagen.plugin.sqlite.file.RecordBatch} (records of a batch, by columns) goes
 * into {@link io.datagen.plugin.sqlite.file.LeafPages} (pages that don't know their numbers yet),
 * these through {@link io.datagen.plugin.sqlite.file.TableTree} to {@link
 * io.datagen.plugin.sqlite.file.Pager}. Indexes: {@link io.datagen.plugin.sqlite.file.IndexEntries}
 * (a chunk's entries), {@link io.datagen.plugin.sqlite.file.EntrySorter} (in {@link
 * io.datagen.plugin.sqlite.file.SortMemory}, integers as {@link
 * io.datagen.plugin.sqlite.file.PackedKeys}, other keys as {@link
 * io.datagen.plugin.sqlite.file.Entries}, both in runs on disk beyond it), {@link
 * io.datagen.plugin.sqlite.file.IndexTree}. {@link io.datagen.plugin.sqlite.file.SchemaTable} and
 * the header come last.
 *
 * <p>Back: {@link io.datagen.plugin.sqlite.file.TableScan} is the way in. {@link
 * io.datagen.plugin.sqlite.file.TreeWalk} finds the leaf pages, {@link
 * io.datagen.plugin.sqlite.file.LeafReader} the records in them, and {@link
 * io.datagen.plugin.sqlite.file.RecordRows} takes these apart into {@link
 * io.datagen.plugin.sqlite.file.StoredColumn}s.
 */
@NullMarked
package io.datagen.plugin.sqlite.file;

import org.jspecify.annotations.NullMarked;
