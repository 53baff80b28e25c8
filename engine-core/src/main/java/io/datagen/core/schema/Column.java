package io.datagen.core.schema;

import io.datagen.core.column.Constraints;
import io.datagen.core.source.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * A column as declared.
 *
 * @param node its mapping
 * @param origin where its values come from
 * @param constraints what it promises
 * @param nullProbability chance of a clean null
 * @param hidden computed but not written
 * @param seedKey the name that keys its streams
 * @param format how text formats write its values, or null for plainly
 * @param sqlType the user's own SQL type, or null
 * @param description free text, or null
 */
public record Column(
    String name,
    Mapping node,
    Origin origin,
    Constraints constraints,
    double nullProbability,
    boolean hidden,
    String seedKey,
    @Nullable Format format,
    @Nullable String sqlType,
    @Nullable String description) {
  /** The same, its values from elsewhere. */
  Column withOrigin(Origin other) {
    return new Column(
        name,
        node,
        other,
        constraints,
        nullProbability,
        hidden,
        seedKey,
        format,
        sqlType,
        description);
  }

  /**
   * How values are written.
   *
   * @param pattern as declared; whether it means anything shows once the type is known
   * @param locale whose names months and days have
   */
  public record Format(String pattern, String locale) {}
}
