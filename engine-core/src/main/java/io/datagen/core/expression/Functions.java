package io.datagen.core.expression;

import io.datagen.core.source.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The list of functions. A new one is a line in its family's file; a new family, a line here. */
final class Functions {
  private static final Map<String, Function> ALL = new LinkedHashMap<>();

  static {
    Stream.of(
            RoundingFunctions.ALL,
            ExtremeFunctions.ALL,
            PowerFunctions.ALL,
            DrawFunctions.ALL,
            CaseFunctions.ALL,
            TextFunctions.ALL,
            FormatFunctions.ALL,
            DateFunctions.ALL,
            RowFunctions.ALL)
        .flatMap(List::stream)
        .forEach(f -> ALL.put(f.name(), f));
  }

  /** Those without arguments that may stand without brackets, too. */
  private static final Set<String> BARE = Set.of("now", "row_index");

  private Functions() {}

  static boolean isBare(String name) {
    return BARE.contains(name);
  }

  static List<Function> all() {
    return List.copyOf(ALL.values());
  }

  static boolean draws(String name) {
    return ALL.containsKey(name) && ALL.get(name).draws();
  }

  static Function find(Syntax.Call call) {
    Function function = ALL.get(call.function());
    if (function == null) {
      throw new Mistake(
          call.start(),
          "unknown function '"
              + call.function()
              + "'"
              + Nearest.to(call.function(), ALL.keySet())
                  .map(n -> "; did you mean '" + n + "'?")
                  .orElse("")
              + " (valid: "
              + String.join(", ", ALL.keySet())
              + ")");
    }
    return function;
  }
}
