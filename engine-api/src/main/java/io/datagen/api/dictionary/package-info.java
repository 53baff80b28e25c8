/** Where lists of names, cities and the like come from. */
@NullMarked
package io.datagen.api.dictionary;

import org.jspecify.annotations.NullMarked;
