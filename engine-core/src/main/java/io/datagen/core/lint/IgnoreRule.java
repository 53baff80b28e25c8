package io.datagen.core.lint;

import io.datagen.core.source.Faults;
import io.datagen.core.source.Mapping;
import io.datagen.core.source.Nearest;
import io.datagen.core.source.Node;
import io.datagen.core.source.Section;
import io.datagen.core.source.Sequence;
import java.util.List;

/** The rule on what {@code x-lint-ignore} names. */
final class IgnoreRule {
  static final List<Rule> ALL =
      List.of(
          Rule.warning(
              "unknown-rule", "x-lint-ignore names rules that there are.", IgnoreRule::look));

  private IgnoreRule() {}

  private static void look(View view) {
    look(view, view.dataset().node(), Rules.all().stream().map(Rule::id).toList());
  }

  private static void look(View view, Node node, List<String> known) {
    if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> look(view, item, known));
    } else if (node instanceof Mapping mapping) {
      for (String name : new Section(mapping, new Faults()).texts(View.IGNORE)) {
        if (!known.contains(name)) {
          view.ignore(mapping, "there is no rule '" + name + "'" + Nearest.hint(name, known));
        }
      }
      mapping.entries().values().forEach(entry -> look(view, entry.value(), known));
    }
  }
}
