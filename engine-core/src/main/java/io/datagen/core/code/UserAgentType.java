package io.datagen.core.code;

import io.datagen.core.column.ColumnContext;
import io.datagen.core.column.ColumnType;
import io.datagen.core.column.Generator;
import io.datagen.core.language.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code user_agent}: what browsers call themselves. */
final class UserAgentType implements ColumnType {
  private static final List<String> DESKTOPS =
      List.of(
          "Windows NT 10\\.0; Win64; x64",
          "Macintosh; Intel Mac OS X 10_15_7",
          "X11; Linux x86_64");

  private static final String WEBKIT = " AppleWebKit/537\\.36 \\(KHTML, like Gecko\\) ";

  /** Versions of Chrome and Firefox, and how many. */
  private static final int FIRST = 110;

  private static final int COUNT = 30;

  private static final String PATTERN = pattern();

  /** Where a version stands twice, both are the same: each one is an option of its own. */
  private static String pattern() {
    List<String> options = new ArrayList<>();
    String desktop = "(" + String.join("|", DESKTOPS) + ")";
    for (int v = FIRST; v < FIRST + COUNT; v++) {
      String chrome = WEBKIT + "Chrome/" + v + "\\.0\\.0\\.0 ";
      String edge = "( Edg/" + v + "\\.0\\.0\\.0)?";
      options.add("\\(" + desktop + "\\)" + chrome + "Safari/537\\.36" + edge);
      options.add("\\(Linux; Android 1[0-4]; K\\)" + chrome + "Mobile Safari/537\\.36");
      String gecko = "; rv:" + v + "\\.0\\) Gecko/20100101 Firefox/" + v + "\\.0";
      options.add("\\(" + desktop + gecko);
    }
    for (int major = 15; major <= 17; major++) {
      for (int minor = 0; minor <= 6; minor++) {
        options.add(
            "\\(iPhone; CPU iPhone OS "
                + major
                + "_"
                + minor
                + " like Mac OS X\\) AppleWebKit/605\\.1\\.15 \\(KHTML, like Gecko\\) Version/"
                + major
                + "\\."
                + minor
                + " Mobile/15E148 Safari/604\\.1");
      }
    }
    return "Mozilla/5\\.0 (" + String.join("|", options) + ")";
  }

  @Override
  public String name() {
    return "user_agent";
  }

  @Override
  public String summary() {
    return "A browser's User-Agent header: Chrome, Edge, Firefox or Safari.";
  }

  @Override
  public List<Key> keys() {
    return List.of();
  }

  @Override
  public Optional<Generator> parse(ColumnContext column) {
    return Phrase.of(column, PATTERN, "browser's user agent");
  }
}
