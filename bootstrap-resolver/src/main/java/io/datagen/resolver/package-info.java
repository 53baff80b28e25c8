/**
 * Coordinates in, jars out, as Maven resolves them. Start reading at {@link
 * io.datagen.resolver.PluginResolver}, which the launcher loads when a plugin is added; what writes
 * the locks of datagen's own layers is in {@code build}.
 */
@NullMarked
package io.datagen.resolver;

import org.jspecify.annotations.NullMarked;
