@NullMarked
package io.datagen.plugin.parquet.encoding;

import org.jspecify.annotations.NullMarked;
