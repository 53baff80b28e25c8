package io.datagen.api.schema;

/**
 * What the columns of an event stream's table mean, by name. Any of them may be left out of what is
 * written.
 *
 * @param id of the event's own key
 * @param time of when it happened, a date-time
 * @param type of what happened
 * @param subject of whom it happened to, the user's key
 * @param ordered whether the time never decreases from row to row
 */
public record EventColumns(String id, String time, String type, String subject, boolean ordered) {}
