/**
 * What every format is held to: subclass {@link io.datagen.api.format.FormatContractTest} with one
 * small class a format.
 */
@NullMarked
package io.datagen.api.format;

import org.jspecify.annotations.NullMarked;
