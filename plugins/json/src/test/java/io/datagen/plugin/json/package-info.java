/** Tests of the JSON formats. */
@NullMarked
package io.datagen.plugin.json;

import org.jspecify.annotations.NullMarked;
