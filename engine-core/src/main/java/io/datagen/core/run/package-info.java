/**
 * From a plan to files: chunks, workers, appending in order, the manifest, and outputs that appear
 * whole or not at all. Start with {@link io.datagen.core.run.Generation}.
 */
@NullMarked
package io.datagen.core.run;

import org.jspecify.annotations.NullMarked;
