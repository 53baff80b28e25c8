/**
 * What a parent's row says of its children: {@link io.datagen.core.aggregate.AggregateFunction} is
 * the list, {@link io.datagen.core.aggregate.Accumulator} what computes one, slice of children by
 * slice. Results are exact, and so do not depend on the order of the children.
 */
@NullMarked
package io.datagen.core.aggregate;

import org.jspecify.annotations.NullMarked;
