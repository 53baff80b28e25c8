package io.datagen.core.validate;

import io.datagen.api.vector.Batch;
import io.datagen.core.digest.TableDigest;
import io.datagen.core.digest.WrittenDigest;
import java.util.List;
import java.util.Map;

/**
 * Sums up the columns as read and holds the digests against those of the manifest, if it has any.
 * They do not stand in for the replay: they tell that two outputs hold the same data, in whatever
 * formats.
 */
final class DigestAudit implements BatchAudit {
  private final String table;
  private final Map<String, Long> recorded;
  private final WrittenDigest digest;

  DigestAudit(ExpectedTable table, Map<String, Long> recorded) {
    this.table = table.schema().name();
    this.recorded = recorded;
    digest = new WrittenDigest(table.declaredColumns(), table.schema());
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
                : "the columns' digests are those of the manifest",
            "columns differ from the manifest's digests"));
  }
}
