package io.datagen.core.validate;

import io.datagen.api.vector.Batch;
import io.datagen.core.digest.TableDigest;
import io.datagen.core.digest.WrittenDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sums up the columns as read and holds the digests against those of the manifest, if it has any.
 * They do not stand in for the replay: they tell that two outputs hold the same data, in whatever
 * formats.
 */
final class DigestAudit implements BatchAudit {
  private final String table;
  private final Map<String, Long> recorded;
  private final WrittenDigest digest;

  /** Columns of which only texts by their {@code format} can be read. */
  private final List<String> formatted;

  DigestAudit(ExpectedTable table, Map<String, Long> recorded) {
    this.table = table.schema().name();
    this.recorded = recorded;
    digest = new WrittenDigest(table.declaredColumns(), table.schema());
    formatted = table.formattedColumns();
  }

  @Override
  public void batch(Batch found, Placement placement) {
    digest.add(found);
  }

  @Override
  public List<Check> finish() {
    Map<String, Long> found = digest.sums();
    CheckBuilder check = new CheckBuilder("digest", table);
    found.forEach((column, sum) -> check.note(column, TableDigest.text(sum)));
    for (String column : TableDigest.differing(found, recorded)) {
      String expected = TableDigest.text(recorded.getOrDefault(column, 0L));
      String is = TableDigest.text(found.getOrDefault(column, 0L));
      check.fail(
          new Finding(
              table,
              -1,
              column,
              null,
              expected,
              is,
              table + "." + column + " has the digest " + is + "; the manifest says " + expected));
    }
    return List.of(
        check.build(
            recorded.isEmpty()
                ? "no manifest to compare the columns' digests with"
                : agreement(found.keySet()),
            "columns differ from the manifest's digests"));
  }

  /** How many columns were compared, and which weren't. */
  private String agreement(Set<String> found) {
    long compared = found.stream().filter(recorded::containsKey).count();
    List<String> missing = new ArrayList<>();
    missing(missing, "written by a format", formatted);
    missing(missing, "not in the manifest", without(found, recorded.keySet()));
    Set<String> known = new HashSet<>(found);
    known.addAll(formatted);
    missing(missing, "not in this table", without(recorded.keySet(), known));
    String rest = missing.isEmpty() ? "" : "; not compared: " + String.join("; ", missing);
    return compared == 0
        ? "no column's digest could be compared with the manifest's" + rest
        : compared == 1
            ? "1 column's digest is that of the manifest" + rest
            : compared + " columns' digests are those of the manifest" + rest;
  }

  private static void missing(List<String> all, String why, List<String> columns) {
    if (!columns.isEmpty()) {
      all.add(String.join(", ", columns) + " (" + why + ")");
    }
  }

  private static List<String> without(Set<String> columns, Set<String> others) {
    return columns.stream().filter(c -> !others.contains(c)).sorted().toList();
  }
}
