package io.datagen.core.validate;

import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vector;
import java.util.ArrayList;
import java.util.List;

/** Judges each cell by its column's rules; declared dirt is let pass. */
final class RuleAudit implements BatchAudit {
  private final Names names;
  private final List<Judge> judges = new ArrayList<>();
  private final boolean ordered;

  RuleAudit(ExpectedTable table) {
    this.names = new Names(table);
    this.ordered = table.ordered();
    for (ColumnRule rule : table.rules()) {
      table
          .schema()
          .indexOf(rule.column())
          .ifPresent(place -> judges.add(new Judge(rule, place, table)));
    }
  }

  @Override
  public void batch(Batch found, Placement placement) {
    for (Judge judge : judges) {
      judge.batch(found, placement);
    }
  }

  @Override
  public List<Check> finish() {
    return judges.stream().map(Judge::finish).toList();
  }

  private final class Judge {
    private final ColumnRule rule;
    private final int column;
    private final CheckBuilder check;
    private final boolean skipped;

    Judge(ColumnRule rule, int column, ExpectedTable table) {
      this.rule = rule;
      this.column = column;
      this.check = new CheckBuilder(rule.check(), names.table() + "." + rule.column());
      this.skipped = !ordered && table.dirtyable(rule.column());
      check.note("rule", rule.describe());
      if (skipped) {
        check.note("method", "by replay: dirt may stand here, and the rows come in no order");
      }
    }

    void batch(Batch found, Placement placement) {
      if (skipped) {
        return;
      }
      Vector vector = found.column(column);
      int size = found.size();
      check.count("cells", size);
      for (int i = rule.next(vector, 0, size); i < size; i = rule.next(vector, i + 1, size)) {
        if (placement.isDirt(column, i)) {
          check.count("declared_dirt", 1);
        } else {
          fail(found, i, placement);
        }
      }
    }

    private void fail(Batch found, int place, Placement placement) {
      if (!check.wantsExample()) {
        check.fail();
        return;
      }
      String key = names.key(found, place);
      String text = names.text(found, column, place);
      long row = Math.max(placement.expected(place), found.firstRow() + place);
      check.fail(
          new Finding(
              names.table(),
              row,
              rule.column(),
              key,
              rule.describe(),
              text,
              names.row(row, key)
                  + ", column "
                  + rule.column()
                  + ": expected "
                  + rule.describe()
                  + ", found "
                  + text));
    }

    Check finish() {
      return check.build(
          "every value is " + rule.describe(),
          check.failures() + " values are not " + rule.describe());
    }
  }
}
