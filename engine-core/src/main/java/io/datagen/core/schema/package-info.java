/**
 * Nodes to an immutable {@link io.datagen.core.schema.Dataset}, gathering every fault. Start with
 * {@link io.datagen.core.schema.SchemaReader}.
 */
@NullMarked
package io.datagen.core.schema;

import org.jspecify.annotations.NullMarked;
