/**
 * Time zones by rules that are part of this program: {@link io.datagen.core.zone.Zones} finds one
 * by its name.
 */
@NullMarked
package io.datagen.core.zone;

import org.jspecify.annotations.NullMarked;
