/** That benchmarks run at all, once, without timing anything. */
@NullMarked
package io.datagen.benchmark;

import org.jspecify.annotations.NullMarked;
