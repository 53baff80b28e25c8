@NullMarked
package io.datagen.core.pattern;

import org.jspecify.annotations.NullMarked;
