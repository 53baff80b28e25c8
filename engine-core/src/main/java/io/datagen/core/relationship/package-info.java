/**
 * Which child has which parent, without state: {@link io.datagen.core.relationship.FanOut} leads
 * from children to parents and back, each step a computation.
 */
@NullMarked
package io.datagen.core.relationship;

import org.jspecify.annotations.NullMarked;
