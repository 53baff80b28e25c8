/**
 * A dataset and options to a {@link io.datagen.core.plan.Plan}: cells in dependency order, their
 * kernels and streams, relationships, dirt, and the tables as they are written. Start with {@link
 * io.datagen.core.plan.Planner}.
 */
@NullMarked
package io.datagen.core.plan;

import org.jspecify.annotations.NullMarked;
