package io.datagen.api.format;

import java.util.List;

/**
 * What one of a format's own checks found.
 *
 * @param name lower case with {@code _}: {@code integrity_check}
 * @param ok whether all is well
 * @param detail one sentence
 * @param examples of what is wrong, 20 at the most
 */
public record FormatCheck(String name, boolean ok, String detail, List<String> examples) {
  public FormatCheck {
    examples = List.copyOf(examples);
  }
}
