/**
 * What {@code benchmarks/peers} runs beside datagen: each main class makes the rows of one workload
 * with a library of somebody else's, as fast as its documentation allows.
 */
@NullMarked
package io.datagen.benchmark.peer;

import org.jspecify.annotations.NullMarked;
