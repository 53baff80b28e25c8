package io.datagen.core.zone;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the table of zones from the rules of the JDK that runs it: {@code java
 * ZoneTableWriter.java}, to be kept as {@code zones.txt}. A new table is a new stream version of
 * columns in zones whose rules have changed in it.
 */
final class ZoneTableWriter {
  private ZoneTableWriter() {}

  static String text() {
    String version = ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
    Map<String, List<String>> namesOf = new LinkedHashMap<>();
    for (String name : new TreeSet<>(ZoneRulesProvider.getAvailableZoneIds())) {
      if (!name.startsWith("SystemV/")) {
        String rules = rules(ZoneId.of(name).getRules());
        namesOf.computeIfAbsent(rules, r -> new ArrayList<>()).add(name);
      }
    }
    StringBuilder table = new StringBuilder("tzdata " + version + "\n");
    namesOf.forEach(
        (rules, names) ->
            table.append(String.join(" ", names)).append('|').append(rules).append('\n'));
    return table.toString();
  }

  /** {@code first offset, offsets by letter|changes|rules of the years behind}, see Zones. */
  private static String rules(ZoneRules rules) {
    List<Integer> offsets = new ArrayList<>();
    StringBuilder changes = new StringBuilder();
    List<ZoneOffsetTransition> transitions = rules.getTransitions();
    offsets.add(
        transitions.isEmpty()
            ? rules.getOffset(java.time.Instant.EPOCH).getTotalSeconds()
            : transitions.get(0).getOffsetBefore().getTotalSeconds());
    long last = 0;
    for (ZoneOffsetTransition transition : transitions) {
      int after = transition.getOffsetAfter().getTotalSeconds();
      if (!offsets.contains(after)) {
        offsets.add(after);
      }
      changes
          .append((char) ('A' + offsets.indexOf(after)))
          .append(Long.toString(transition.toEpochSecond() - last, 36));
      last = transition.toEpochSecond();
    }
    return offsets.stream().map(String::valueOf).collect(Collectors.joining(","))
        + "|"
        + changes
        + "|"
        + rules.getTransitionRules().stream()
            .map(ZoneTableWriter::rule)
            .collect(Collectors.joining(";"));
  }

  private static String rule(ZoneOffsetTransitionRule rule) {
    int time =
        rule.isMidnightEndOfDay()
            ? 86_400
            : LocalTime.MIDNIGHT.equals(rule.getLocalTime())
                ? 0
                : rule.getLocalTime().toSecondOfDay();
    int ahead =
        switch (rule.getTimeDefinition()) {
          case UTC -> 0;
          case STANDARD -> rule.getStandardOffset().getTotalSeconds();
          case WALL -> rule.getOffsetBefore().getTotalSeconds();
        };
    // As seconds of UTC from the day's midnight, so that a reader needs no kinds of time.
    return rule.getMonth().getValue()
        + ","
        + rule.getDayOfMonthIndicator()
        + ","
        + (rule.getDayOfWeek() == null ? 0 : rule.getDayOfWeek().getValue())
        + ","
        + (time - ahead)
        + ","
        + rule.getOffsetAfter().getTotalSeconds();
  }

  public static void main(String[] arguments) {
    System.out.print(text());
  }
}
