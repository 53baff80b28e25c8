/**
 * YAML or JSON text to nodes that know where they stand, and faults that say so. The only user of
 * the YAML library. Start with {@link io.datagen.core.source.Source#read}.
 */
@NullMarked
package io.datagen.core.source;

import org.jspecify.annotations.NullMarked;
