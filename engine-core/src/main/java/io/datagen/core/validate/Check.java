package io.datagen.core.validate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one check came to.
 *
 * @param kind which check: {@code replay}; {@code --checks} picks by it
 * @param subject what it looked at: a table, {@code orders.customer_id}, or nothing for the whole
 * @param ok whether nothing is wrong
 * @param summary one sentence
 * @param counts how many of what
 * @param notes how it was done, bounds, and the like
 * @param examples the first {@value #EXAMPLES} of what is wrong
 */
public record Check(
    String kind,
    String subject,
    boolean ok,
    String summary,
    Map<String, Long> counts,
    Map<String, String> notes,
    List<Finding> examples) {
  /** Examples kept at the most. */
  public static final int EXAMPLES = 20;

  public Check {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    examples = List.copyOf(examples);
  }

  /** {@code replay:orders}. */
  public String name() {
    return subject.isEmpty() ? kind : kind + ":" + subject;
  }
}
