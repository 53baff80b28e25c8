/** Where native libraries lie that plugins' drivers bring in their jars. */
@NullMarked
package io.datagen.api.natives;

import org.jspecify.annotations.NullMarked;
