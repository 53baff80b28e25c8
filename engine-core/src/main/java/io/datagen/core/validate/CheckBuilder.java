package io.datagen.core.validate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what a check finds: counts all, keeps the first examples. One thread owns it. */
final class CheckBuilder {
  private final String kind;
  private final String subject;
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Map<String, String> notes = new LinkedHashMap<>();
  private final List<Finding> examples = new ArrayList<>();
  private long failures;

  CheckBuilder(String kind, String subject) {
    this.kind = kind;
    this.subject = subject;
  }

  /** Whether {@link #fail} would keep another example, so that nobody words one in vain. */
  boolean wantsExample() {
    return examples.size() < Check.EXAMPLES;
  }

  /** Counts something wrong without an example. */
  void fail() {
    failures++;
  }

  /** Counts something wrong. */
  void fail(Finding example) {
    failures++;
    if (wantsExample()) {
      examples.add(example);
    }
  }

  void count(String what, long more) {
    counts.merge(what, more, Long::sum);
  }

  long counted(String what) {
    return counts.getOrDefault(what, 0L);
  }

  void note(String what, String text) {
    notes.put(what, text);
  }

  long failures() {
    return failures;
  }

  /**
   * The check.
   *
   * @param good what to say where nothing is wrong
   * @param bad what to say otherwise
   */
  Check build(String good, String bad) {
    boolean ok = failures == 0;
    return new Check(kind, subject, ok, ok ? good : bad, counts, notes, examples);
  }
}
