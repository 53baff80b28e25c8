/** Tests of the format, most of them against the real SQLite. */
@NullMarked
package io.datagen.plugin.sqlite;

import org.jspecify.annotations.NullMarked;
