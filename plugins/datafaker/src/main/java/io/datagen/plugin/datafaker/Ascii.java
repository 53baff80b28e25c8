package io.datagen.plugin.datafaker;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a name becomes in an e-mail address: {@code a} to {@code z}, at least one. */
final class Ascii {
  /** For names in a script that has no entry here. */
  static final String FALLBACK = "user";

  private static final Map<Integer, String> LETTERS = new HashMap<>();

  static {
    add("ß ø æ œ ł đ ð þ ı ə ħ ŋ", "ss o ae oe l d d th i e h ng");
    add(
        "а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я і є ґ ђ ј љ њ ћ џ ѓ ќ ѕ",
        "a b v g d e zh z i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i ye g dj j lj"
            + " nj c dz gj kj dz");
    add(
        "α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ ς τ υ φ χ ψ ω",
        "a v g d e z i th i k l m n x o p r s s t y f ch ps o");
    add(
        "ա բ գ դ ե զ է ը թ ժ ի լ խ ծ կ հ ձ ղ ճ մ յ ն շ ո չ պ ջ ռ ս վ տ ր ց ւ փ ք օ ֆ և",
        "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f"
            + " ev");
    add(
        "ა ბ გ დ ე ვ ზ თ ი კ ლ მ ნ ო პ ჟ რ ს ტ უ ფ ქ ღ ყ შ ჩ ც ძ წ ჭ ხ ჯ ჰ",
        "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h");
  }

  private static final Map<Integer, String> GERMAN =
      Map.of((int) 'ä', "ae", (int) 'ö', "oe", (int) 'ü', "ue");

  private Ascii() {}

  private static void add(String letters, String latin) {
    String[] from = letters.split(" ", -1);
    String[] to = latin.split(" ", -1);
    for (int i = 0; i < from.length; i++) {
      LETTERS.put(from[i].codePointAt(0), to[i].equals("-") ? "" : to[i]);
    }
  }

  static List<String> of(List<String> names, String locale) {
    return names.stream().map(name -> of(name, locale)).toList();
  }

  static String of(String name, String locale) {
    StringBuilder latin = new StringBuilder();
    String composed = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    if (locale.startsWith("de")) {
      StringBuilder spelt = new StringBuilder();
      composed
          .codePoints()
          .forEach(c -> spelt.append(GERMAN.getOrDefault(c, Character.toString(c))));
      composed = spelt.toString();
    }
    Normalizer.normalize(composed, Normalizer.Form.NFD)
        .codePoints()
        .forEach(
            c ->
                latin.append(
                    c >= 'a' && c <= 'z' ? Character.toString(c) : LETTERS.getOrDefault(c, "")));
    return latin.isEmpty() ? FALLBACK : latin.toString();
  }
}
