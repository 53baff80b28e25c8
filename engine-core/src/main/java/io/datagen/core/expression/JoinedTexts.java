package io.datagen.core.expression;

import io.datagen.api.vector.Dictionary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts of several operations as one dictionary.
 *
 * @param operations whose texts they are; they compute their codes only
 * @param dictionary of all, equal ones once
 * @param codes by operation: what each of its codes is in the dictionary
 */
record JoinedTexts(List<CodedTexts> operations, Dictionary dictionary, int[][] codes) {

  /** Of these operations, or null if one of them has other texts. */
  static @Nullable JoinedTexts of(Operation... operations) {
    List<CodedTexts> coded = new ArrayList<>();
    Map<String, Integer> known = new LinkedHashMap<>();
    int[][] codes = new int[operations.length][];
    for (int i = 0; i < operations.length; i++) {
      if (!(operations[i] instanceof CodedTexts texts)) {
        return null;
      }
      coded.add(texts);
      // One at the least: nulls have the code 0, too.
      codes[i] = new int[Math.max(1, texts.dictionary().size())];
      for (int code = 0; code < texts.dictionary().size(); code++) {
        codes[i][code] = known.computeIfAbsent(texts.dictionary().get(code), t -> known.size());
      }
    }
    if (known.isEmpty()) {
      return null;
    }
    coded.forEach(CodedTexts::codesOnly);
    return new JoinedTexts(List.copyOf(coded), Dictionary.of(List.copyOf(known.keySet())), codes);
  }

  /** Whether no operation has more than one text, so that which operation says all. */
  boolean areConstants() {
    return operations.stream().allMatch(o -> o.dictionary().size() < 2);
  }
}
