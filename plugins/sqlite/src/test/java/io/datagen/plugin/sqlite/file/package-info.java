/** Tests of the pieces of a database file. */
@NullMarked
package io.datagen.plugin.sqlite.file;

import org.jspecify.annotations.NullMarked;
