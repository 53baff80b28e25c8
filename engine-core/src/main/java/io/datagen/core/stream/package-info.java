/**
 * Event streams: arrivals, sessions, lateness, redelivery. A stream is a table whose rows are its
 * arrivals in order, and every cell a pure function of its row, so that any stretch of it can be
 * made alone. Start with {@link io.datagen.core.stream.EventStream} for what a schema says, then
 * {@link io.datagen.core.stream.EventModel} for how blocks of events come about.
 */
@NullMarked
package io.datagen.core.stream;

import org.jspecify.annotations.NullMarked;
