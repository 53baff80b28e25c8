/** Tests of the csv plugin. */
@NullMarked
package io.datagen.plugin.csv;

import org.jspecify.annotations.NullMarked;
