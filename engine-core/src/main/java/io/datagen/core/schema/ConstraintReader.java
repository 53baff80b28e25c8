package io.datagen.core.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.datagen.core.column.Constraints;
import io.datagen.core.source.Node;
import io.datagen.core.source.Section;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a column's {@code constraints:}. */
final class ConstraintReader {
  private ConstraintReader() {}

  static Constraints read(Section column) {
    Optional<Section> found = column.section("constraints");
    if (found.isEmpty()) {
      return Constraints.NONE;
    }
    Section section = found.get();
    section.allow(ColumnKeys.CONSTRAINTS.names());
    String allowedKey = section.has("allowed") ? "allowed" : "allowed_values";
    List<Node> allowed = section.has(allowedKey) ? section.list(allowedKey) : null;
    if (allowed != null && allowed.isEmpty()) {
      section.fault(allowedKey, "an empty list allows nothing");
    }
    return new Constraints(
        section.flag("primary_key").orElse(false),
        section.flag("unique").orElse(false),
        section.flag("not_null").orElse(false),
        section.value("min").orElse(null),
        section.value("max").orElse(null),
        allowed,
        pattern(section),
        section.flag("monotonic_increasing").orElse(false),
        length(section, "min_length", 0),
        length(section, "max_length", Integer.MAX_VALUE));
  }

  private static @Nullable String pattern(Section section) {
    Optional<String> text = section.text("pattern");
    if (text.isEmpty()) {
      return null;
    }
    try {
      Pattern.compile(text.get());
      return text.get();
    } catch (PatternSyntaxException e) {
      section.fault("pattern", "not a regular expression: " + e.getDescription());
      return null;
    }
  }

  private static int length(Section section, String key, int otherwise) {
    Optional<Long> length = section.integer(key);
    if (length.isPresent() && (length.get() < 0 || length.get() > Integer.MAX_VALUE)) {
      section.fault(key, "expected a number of characters, not " + length.get());
      return otherwise;
    }
    return length.map(Long::intValue).orElse(otherwise);
  }
}
