package io.datagen.core.validate;

import io.datagen.api.vector.Batch;
import io.datagen.api.vector.Vector;
import io.datagen.core.constraint.CellTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Judges each cell by its column's rules; declared dirt is let pass. */
final class RuleAudit implements BatchAudit {
  private final Names names;
  private final List<Judge> judges = new ArrayList<>();

  /**
   * @param ordered whether each row read is known to be the expected one beside it
   */
  RuleAudit(ExpectedTable table, boolean ordered) {
    this.names = new Names(table);
    Map<String, List<ColumnRule>> groups = new LinkedHashMap<>();
    for (ColumnRule rule : table.rules()) {
      groups.computeIfAbsent(rule.check() + ":" + rule.column(), k -> new ArrayList<>()).add(rule);
    }
    for (List<ColumnRule> group : groups.values()) {
      String column = group.get(0).column();
      table
          .schema()
          .indexOf(column)
          .ifPresent(
              place -> judges.add(new Judge(group, place, !ordered && table.dirtyable(column))));
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

  /** One column's rules of one kind. */
  private final class Judge {
    private final List<CellTest> tests;
    private final int column;
    private final CheckBuilder check;
    private final String rule;
    private final boolean skipped;

    Judge(List<ColumnRule> rules, int column, boolean skipped) {
      this.tests = rules.stream().map(ColumnRule::test).toList();
      this.column = column;
      this.skipped = skipped;
      this.check =
          new CheckBuilder(rules.get(0).check(), names.table() + "." + names.column(column));
      this.rule = tests.stream().map(CellTest::describe).collect(Collectors.joining(", "));
      check.note("rule", rule);
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
      for (CellTest test : tests) {
        int i = test.firstFailure(vector, 0);
        while (i >= 0 && i < size) {
          if (placement.isDirt(column, i)) {
            check.count("declared_dirt", 1);
          } else {
            fail(test, found, i, placement);
          }
          i = test.firstFailure(vector, i + 1);
        }
      }
    }

    private void fail(CellTest test, Batch found, int place, Placement placement) {
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
              names.column(column),
              key,
              test.describe(),
              text,
              names.row(row, key)
                  + ", column "
                  + names.column(column)
                  + ": "
                  + text
                  + " breaks "
                  + test.describe()));
    }

    Check finish() {
      return check.build(
          "every value keeps " + rule,
          Plural.of(check.failures(), "value breaks ", "values break ") + rule);
    }
  }
}
