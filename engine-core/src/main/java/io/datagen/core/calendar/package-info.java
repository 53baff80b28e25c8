/**
 * Moments by the wall clock: hours, weekdays and months that are likelier than others, and business
 * hours. {@link io.datagen.core.calendar.CalendarWeights} is what a schema says, {@link
 * io.datagen.core.calendar.Calendar} the same counted out: every value has a whole number of
 * places, and a draw is one of them.
 */
@NullMarked
package io.datagen.core.calendar;

import org.jspecify.annotations.NullMarked;
