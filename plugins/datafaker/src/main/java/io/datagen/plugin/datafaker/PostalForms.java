package io.datagen.plugin.datafaker;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Postal codes from their forms: {@code #} is a digit, {@code Ø} a digit but 0, {@code @} a letter
 * that the country's codes may have, {@code 10115..14199} a range of numbers.
 */
final class PostalForms {
  private static final Pattern RANGE = Pattern.compile("(\\d+)\\.\\.(\\d+)");

  private final String locale;
  private final String letters;

  PostalForms(String locale, String letters) {
    this.locale = locale;
    this.letters = letters;
  }

  /** About {@code count} codes of these forms, sorted; fewer where the forms have fewer. */
  Set<String> codes(List<String> forms, int count) {
    Set<String> codes = new TreeSet<>();
    int each = Math.max(1, count / forms.size());
    for (String form : forms) {
      Dice dice = new Dice(locale + "/postal/" + form);
      Set<String> of = new TreeSet<>();
      for (int tries = 0; of.size() < each && tries < 20 * each; tries++) {
        of.add(code(form, dice));
      }
      codes.addAll(of);
    }
    return codes;
  }

  private String code(String form, Dice dice) {
    StringBuilder code = new StringBuilder();
    Matcher range = RANGE.matcher(form);
    int from = 0;
    if (range.find()) {
      int least = Integer.parseInt(range.group(1));
      int most = Integer.parseInt(range.group(2));
      String number = Integer.toString(least + dice.below(most - least + 1));
      code.append(form, 0, range.start());
      code.append("0".repeat(range.group(1).length() - number.length())).append(number);
      from = range.end();
    }
    for (int i = from; i < form.length(); i++) {
      switch (form.charAt(i)) {
        case '#' -> code.append((char) ('0' + dice.below(10)));
        case 'Ø' -> code.append((char) ('1' + dice.below(9)));
        case '@' -> code.append(letters.charAt(dice.below(letters.length())));
        default -> code.append(form.charAt(i));
      }
    }
    return code.toString();
  }
}
