package io.datagen.core.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What the YAML library objects to, in words that say how to mend it. */
final class YamlProblem {
  /** By a part of the library's own sentence; the first counts. */
  private static final List<Map.Entry<String, String>> MENDS =
      List.of(
          Map.entry("TAB", "a tab can't indent a line; use spaces"),
          Map.entry(
              "mapping values are not allowed",
              "a ':' makes no sense here; a text with ': ' in it needs quotes, the keys of one mapping"
                  + " start in one column, and each has a ':', the one above this too"),
          Map.entry(
              "could not find expected ':'",
              "a key without its ':'; write 'key: value', and put a text of several lines in"
                  + " quotes"),
          Map.entry(
              "sequence entries are not allowed",
              "a '- ' makes no sense here; the items of a list stand each on a line of its own,"
                  + " below their key"),
          Map.entry(
              "expected <block end>",
              "this line is indented differently from those before it; the keys of one mapping, or"
                  + " the items of one list, start in one column"),
          Map.entry(
              "expected ',' or ']'",
              "the list in brackets goes on without a ',' here, or lacks its ']'"),
          Map.entry(
              "expected ',' or '}'",
              "the mapping in braces goes on without a ',' here, or lacks its '}'"),
          Map.entry(
              "found unknown escape character",
              "in double quotes a backslash begins an escape, and this is none; double the"
                  + " backslash, or use single quotes"),
          Map.entry(
              "that cannot start any token", "a text that begins with this sign needs quotes"),
          Map.entry("expected the node content", "a value is missing here"),
          Map.entry(
              "expected '<document start>'",
              "the file goes on after its end; it is one mapping, so indent what belongs into it"),
          Map.entry(
              "found unexpected document separator",
              "a line of '---' or '...' ends the file within a text; indent it, or close the quote"
                  + " before it"));

  private YamlProblem() {}

  static Fault fault(String file, MarkedYamlEngineException e) {
    String problem = Optional.ofNullable(e.getProblem()).orElse("");
    if (problem.contains("found unexpected end of stream") && e.getContextMark().isPresent()) {
      return new Fault(
          at(file, e.getContextMark()),
          "",
          "not valid YAML or JSON: the quote that opens here is never closed");
    }
    String mend =
        MENDS.stream()
            .filter(m -> problem.contains(m.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(problem);
    return new Fault(at(file, e.getProblemMark()), "", "not valid YAML or JSON: " + mend);
  }

  private static Position at(String file, Optional<Mark> mark) {
    return mark.map(m -> new Position(file, m.getLine() + 1, m.getColumn() + 1))
        .orElse(new Position(file, 1, 1));
  }
}
