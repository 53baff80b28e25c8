/** Tests of values as text. */
@NullMarked
package io.datagen.api.text;

import org.jspecify.annotations.NullMarked;
