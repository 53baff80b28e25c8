@NullMarked
package io.datagen.plugin.parquet;

import org.jspecify.annotations.NullMarked;
