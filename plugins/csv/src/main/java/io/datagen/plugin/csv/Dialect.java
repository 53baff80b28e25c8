package io.datagen.plugin.csv;

import io.datagen.api.format.FormatOption;
import io.datagen.api.format.FormatSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The format's options, read. */
final class Dialect {
  static final List<FormatOption> OPTIONS =
      List.of(
          FormatOption.text(
              "delimiter", "one ASCII character, or tab, semicolon, pipe, comma", ","),
          FormatOption.flag("header", "whether the first line names the columns", true),
          FormatOption.text("null_text", "what stands for null, without quotes", ""),
          FormatOption.choice(
              "quote_style",
              "which cells are quoted: those that need it, all but nulls, or all but numbers and"
                  + " nulls",
              "minimal",
              "all",
              "non_numeric"),
          FormatOption.choice("line_end", "what ends a line", "lf", "crlf"));

  private static final Map<String, String> NAMED_DELIMITERS =
      Map.of("tab", "\t", "semicolon", ";", "pipe", "|", "comma", ",");

  /** What numbers, dates and {@code BytesVector.plain} strings consist of. */
  private static final String TAKEN = " -_.@:/+\"\r\n\0";

  final byte delimiter;
  final boolean header;
  final byte[] nullText;
  final QuoteStyle quoteStyle;
  final boolean crlf;

  /** Which cells get quotes that don't need them. */
  enum QuoteStyle {
    MINIMAL,
    ALL,
    NON_NUMERIC
  }

  private Dialect(FormatSettings settings) {
    delimiter = (byte) delimiter(settings).charAt(0);
    header = settings.flag("header");
    nullText = settings.text("null_text").getBytes(StandardCharsets.UTF_8);
    quoteStyle =
        switch (settings.text("quote_style")) {
          case "all" -> QuoteStyle.ALL;
          case "non_numeric" -> QuoteStyle.NON_NUMERIC;
          default -> QuoteStyle.MINIMAL;
        };
    crlf = settings.text("line_end").equals("crlf");
  }

  /**
   * The options in force.
   *
   * @throws IllegalArgumentException if they can't be, saying why
   */
  static Dialect of(FormatSettings settings) {
    List<String> faults = faults(settings);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
    return new Dialect(settings);
  }

  private static String delimiter(FormatSettings settings) {
    String text = settings.text("delimiter");
    return NAMED_DELIMITERS.getOrDefault(text, text);
  }

  /** What is wrong with the options, whatever the tables. */
  static List<String> faults(FormatSettings settings) {
    List<String> faults = new ArrayList<>();
    String delimiter = delimiter(settings);
    if (delimiter.length() != 1 || delimiter.charAt(0) > 126) {
      faults.add(
          "delimiter must be one ASCII character, or tab, semicolon, pipe or comma, not '"
              + delimiter
              + "'");
    } else if (isTaken(delimiter.charAt(0))) {
      faults.add(
          "delimiter can't be '"
              + delimiter
              + "', which values consist of; choose ',', tab, semicolon or pipe");
    }
    String nullText = settings.text("null_text");
    if ((!delimiter.isEmpty() && nullText.contains(delimiter))
        || nullText.matches("(?s).*[\"\r\n].*")) {
      faults.add(
          "null_text '"
              + nullText
              + "' holds the delimiter, a quote or a line end; choose NULL, say");
    }
    return faults;
  }

  private static boolean isTaken(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || TAKEN.indexOf(c) >= 0;
  }
}
