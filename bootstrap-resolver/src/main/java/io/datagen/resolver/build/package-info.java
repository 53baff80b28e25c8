/**
 * Writes the locks that the launcher embeds, while datagen is built; left out of the jar. Start
 * reading at {@link io.datagen.resolver.build.LockWriter}.
 */
@NullMarked
package io.datagen.resolver.build;

import org.jspecify.annotations.NullMarked;
