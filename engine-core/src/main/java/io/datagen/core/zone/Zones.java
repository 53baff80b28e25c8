package io.datagen.core.zone;

import io.datagen.api.schema.Zone;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The zones of one version of the tz database, kept in {@code zones.txt}: the JDK's rules change
 * with its releases, and values may not. The table is read when a zone other than UTC is first
 * asked for.
 *
 * <p>A line has the zones' names, offsets in seconds, changes (a letter for the offset from there
 * on, then the seconds since the change before, in base 36), and the rules for all later years:
 * month, day, weekday, second of UTC since that day's midnight, offset.
 */
public final class Zones {
  private static final long SECOND = 1_000_000;
  private static final String UTC = "UTC";
  private static final Map<String, Zone> READ = new ConcurrentHashMap<>();

  private Zones() {}

  private static final class Table {
    static final Map<String, String> LINES = read();

    private static Map<String, String> read() {
      Map<String, String> lines = new TreeMap<>();
      try (InputStream in = Zones.class.getResourceAsStream("zones.txt")) {
        if (in == null) {
          throw new IllegalStateException("zones.txt is not among the classes");
        }
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
        reader.readLine();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          int end = line.indexOf('|');
          for (String name : line.substring(0, end).split(" ", -1)) {
            lines.put(name, line.substring(end + 1));
          }
        }
        return lines;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The zone of a name, such as {@code Europe/Berlin}. */
  public static Optional<Zone> find(String name) {
    if (name.equals(UTC)) {
      return Optional.of(Zone.UTC);
    }
    String line = Table.LINES.get(name);
    return line == null
        ? Optional.empty()
        : Optional.of(READ.computeIfAbsent(name, n -> parse(n, line)));
  }

  /** All names. */
  public static List<String> names() {
    return List.copyOf(Table.LINES.keySet());
  }

  private static Zone parse(String name, String line) {
    String[] parts = line.split("\\|", -1);
    long[] offsets = Arrays.stream(parts[0].split(",", -1)).mapToLong(Long::parseLong).toArray();
    Changes changes = new Changes(offsets[0]);
    long last = 0;
    String listed = parts[1];
    for (int at = 0; at < listed.length(); ) {
      int end = at + 1;
      while (end < listed.length() && !Character.isUpperCase(listed.charAt(end))) {
        end++;
      }
      last += Long.parseLong(listed, at + 1, end, 36);
      changes.add(last, offsets[listed.charAt(at) - 'A']);
      at = end;
    }
    if (parts[2].isEmpty()) {
      return changes.zone(name, Long.MAX_VALUE);
    }
    long year = YearlyRule.year(last);
    List<YearlyRule> rules = Arrays.stream(parts[2].split(";", -1)).map(YearlyRule::parse).toList();
    for (long y = year; y <= year + 400; y++) {
      for (YearlyRule rule : rules) {
        changes.add(rule.in(y), rule.offset());
      }
    }
    return changes.zone(name, YearlyRule.start(year + 1) * SECOND);
  }

  /** Changes in order, those that change nothing left out. */
  private static final class Changes {
    private final List<Long> moments = new ArrayList<>();
    private final List<Long> offsets = new ArrayList<>();

    Changes(long first) {
      offsets.add(first * SECOND);
    }

    void add(long second, long offset) {
      boolean later = moments.isEmpty() || second * SECOND > moments.get(moments.size() - 1);
      if (later && offsets.get(offsets.size() - 1) != offset * SECOND) {
        moments.add(second * SECOND);
        offsets.add(offset * SECOND);
      }
    }

    Zone zone(String name, long repeats) {
      return Zone.of(name, longs(moments), longs(offsets), repeats);
    }

    private static long[] longs(List<Long> values) {
      return values.stream().mapToLong(v -> v).toArray();
    }
  }
}
