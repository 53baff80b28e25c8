/** Where values of expressions come from that only a library understands. */
@NullMarked
package io.datagen.api.provider;

import org.jspecify.annotations.NullMarked;
