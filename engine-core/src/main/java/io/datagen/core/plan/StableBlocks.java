package io.datagen.core.plan;

import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Sharing;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Section;

/** How many blocks a relationship's two tables are of, which must be whole and as many. */
final class StableBlocks {
  private final Relationship relationship;
  private final Faults faults;

  StableBlocks(Relationship relationship, Faults faults) {
    this.relationship = relationship;
    this.faults = faults;
  }

  /** One where no blocks are declared, and where they can't be had. */
  long count(long parents, long children) {
    if (relationship.sharing().stable().isEmpty()) {
      return 1;
    }
    Sharing.Blocks blocks = relationship.sharing().stable().get();
    long count = parents / blocks.parents();
    boolean parentsWhole = whole("parents", relationship.parentTable(), parents, blocks.parents());
    boolean childrenWhole =
        whole("children", relationship.childTable(), children, blocks.children());
    boolean whole = parentsWhole && childrenWhole;
    if (whole && children / blocks.children() != count) {
      new Section(relationship.node(), faults)
          .fault(
              "stable",
              count
                  + (count == 1 ? " block" : " blocks")
                  + " of parents and "
                  + children / blocks.children()
                  + " of children; there must be as many");
    }
    return whole && children / blocks.children() == count ? count : 1;
  }

  private boolean whole(String key, String table, long rows, long block) {
    boolean whole = rows > 0 && rows % block == 0;
    if (!whole) {
      long below = Math.max(1, rows / block) * block;
      new Section(relationship.node(), faults)
          .section("stable")
          .ifPresent(
              s ->
                  s.fault(
                      key,
                      "the "
                          + rows
                          + " rows of '"
                          + table
                          + "' are not whole blocks; "
                          + below
                          + " or "
                          + (below + block)
                          + " are"));
    }
    return whole;
  }
}
