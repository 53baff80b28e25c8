/**
 * Probability distributions and what draws from them: one distribution a file, all listed in {@link
 * io.datagen.core.distribution.Distributions}. {@link io.datagen.core.distribution.Samplers} turns
 * a distribution and its bounds into a kernel. Everything here but those kernels runs at plan time.
 */
@NullMarked
package io.datagen.core.distribution;

import org.jspecify.annotations.NullMarked;
