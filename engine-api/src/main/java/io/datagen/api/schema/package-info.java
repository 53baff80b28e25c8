/**
 * What a table looks like from outside: names, types, keys. Start with {@link
 * io.datagen.api.schema.TableSchema}.
 */
@NullMarked
package io.datagen.api.schema;

import org.jspecify.annotations.NullMarked;
