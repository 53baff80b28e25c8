/**
 * How long one row takes, by JMH: what is drawn ({@link io.datagen.benchmark.DrawBenchmark}), made
 * ({@link io.datagen.benchmark.ColumnBenchmark}), computed, digested and written. {@code
 * benchmarks/cells} runs it; one operation is one row everywhere, so that scores are nanoseconds
 * and, with {@code -prof gc}, bytes a row.
 */
@NullMarked
package io.datagen.benchmark;

import org.jspecify.annotations.NullMarked;
