package io.datagen.core.plan;

import io.datagen.api.schema.ValueType;
import io.datagen.core.relationship.BlockFanOut;
import io.datagen.core.relationship.FanOut;
import io.datagen.core.relationship.FanOutBounds;
import io.datagen.core.relationship.FanOutCounts;
import io.datagen.core.relationship.GroupedFanOut;
import io.datagen.core.relationship.HistogramFanOut;
import io.datagen.core.schema.Column;
import io.datagen.core.schema.Dataset;
import io.datagen.core.schema.Hierarchy;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Table;
import io.datagen.core.schema.Target;
import io.datagen.core.seed.Stream;
import io.datagen.core.source.Faults;
import io.datagen.core.source.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fan-outs of a dataset's relationships, with bounds that can be met. */
final class FanOuts {
  private final Dataset dataset;
  private final Streams streams;
  private final Faults faults;
  private final Map<Integer, RelationshipPlan> plans = new HashMap<>();

  /** By the first of the relationships of a polymorphic one. */
  private final Map<Integer, Optional<TypedChildren>> typedChildren = new HashMap<>();

  private @Nullable CellResolver cells;
  private @Nullable ProgramCompiler programs;
  private final Bridges bridges;

  FanOuts(Dataset dataset, Streams streams, Faults faults) {
    this.dataset = dataset;
    this.streams = streams;
    this.faults = faults;
    this.bridges = new Bridges(dataset);
  }

  /** What computes the values of rows that some relationships go by, if all cells resolved. */
  void compute(CellResolver allCells, ProgramCompiler allPrograms) {
    if (faults.count() == 0) {
      cells = allCells;
      programs = allPrograms;
    }
  }

  /** Whether some parent may have no children. */
  boolean mayHaveNone(Relationship relationship) {
    return relationship.byValues() || of(relationship).min() == 0;
  }

  FanOut of(Relationship relationship) {
    return plan(relationship).fanOut();
  }

  /** Which relationships lead to pairs of parents that differ. */
  Bridges bridges() {
    return bridges;
  }

  /** Every relationship whose tables are there. */
  List<RelationshipPlan> all() {
    List<RelationshipPlan> all = new ArrayList<>();
    for (Relationship relationship : dataset.relationships()) {
      all.add(plan(relationship));
    }
    return all;
  }

  /** Plans every relationship, so that bounds which can't be met are told whatever is made. */
  void check() {
    for (Relationship relationship : dataset.relationships()) {
      if (dataset.table(relationship.parentTable()).isPresent()
          && dataset.table(relationship.childTable()).isPresent()) {
        plan(relationship);
      }
    }
  }

  /** Whether no parent has more than one child, by the bounds in force. */
  boolean isOneEach(Relationship relationship) {
    return dataset.table(relationship.parentTable()).isPresent()
        && dataset.table(relationship.childTable()).isPresent()
        && (relationship.byValues()
            ? maxChildren(relationship) <= 1
            : plan(relationship).fanOut().max() <= 1);
  }

  /** The most children that a parent may have. */
  long maxChildren(Relationship relationship) {
    long stated = relationship.maxChildren().orElse(Long.MAX_VALUE);
    return relationship.sharing().oneToOne() || oneEach(relationship)
        ? Math.min(stated, 1)
        : stated;
  }

  /** A child's key that is declared unique lets a parent have one child at the most. */
  private boolean oneEach(Relationship relationship) {
    Optional<Table> child = dataset.table(relationship.childTable());
    if (child.isPresent() && CompositeKeys.isTypedKey(child.get(), relationship)) {
      return true;
    }
    if (relationship.childKey().size() != 1 || child.isEmpty()) {
      return false;
    }
    String key = relationship.childKey().get(0);
    Optional<Column> column = child.get().column(key);
    return child.get().primaryKey().equals(List.of(key))
        || child.get().uniques().contains(List.of(key))
        || column.filter(c -> c.constraints().distinct()).isPresent()
            && child.get().primaryKey().size() <= 1;
  }

  private RelationshipPlan plan(Relationship relationship) {
    RelationshipPlan known = plans.get(relationship.index());
    if (known == null) {
      known = bridges.pair(relationship).isPresent() ? bridge(relationship) : make(relationship);
      plans.put(relationship.index(), known);
    }
    return known;
  }

  private RelationshipPlan bridge(Relationship relationship) {
    Bridges.Pair pair = bridges.pair(relationship).orElseThrow();
    List<RelationshipPlan> both = new BridgePlans(streams, faults, this::make).plan(pair);
    plans.put(pair.first().index(), both.get(0));
    plans.put(pair.second().index(), both.get(1));
    return both.get(relationship.equals(pair.first()) ? 0 : 1);
  }

  private RelationshipPlan make(Relationship relationship) {
    return make(relationship, Long.MAX_VALUE);
  }

  /**
   * A relationship's plan by itself.
   *
   * @param most children of a parent, where that is fewer than its bounds allow; it is enough
   */
  private RelationshipPlan make(Relationship relationship, long most) {
    long parents = dataset.table(relationship.parentTable()).orElseThrow().rows();
    long children = dataset.table(relationship.childTable()).orElseThrow().rows();
    if (relationship.hierarchy() != null) {
      return forest(relationship, relationship.hierarchy(), children);
    }
    double nulls = relationship.nullProbability();
    if (relationship.ofUsers()) {
      if (parents == 0 && children > 0) {
        new Section(relationship.node(), faults)
            .fault("users", "the table '" + relationship.parentTable() + "' has no rows");
      }
      FanOut users = new EventUsers(parents, children);
      return new RelationshipPlan(relationship, users, parents, children, 0, children, false);
    }
    if (parents == 0 && relationship.target() == null) {
      if (FanOutBounds.withParent(children, nulls) > 0) {
        infeasible(relationship, new FanOutBounds(0, 0)).tellNoParents(children);
      }
      FanOut none = HistogramFanOut.of(stream(relationship), 0, children, 0, null, null, 1);
      return new RelationshipPlan(relationship, none, 0, children, 0, 0, false);
    }
    long blocks = new StableBlocks(relationship, faults).count(parents, children);
    long each = parents / blocks;
    long childrenEach = children / blocks;
    long linked = FanOutBounds.withParent(childrenEach, nulls);
    long stated = maxChildren(relationship);
    FanOutBounds asked = new FanOutBounds(Math.min(relationship.minChildren(), stated), stated);
    Optional<RelationshipPlan> byValues = byValues(relationship, asked, linked, blocks);
    if (byValues.isPresent()) {
      return byValues.get();
    }
    if (relationship.target() != null) {
      return nobodys(relationship, parents, children);
    }
    FanOutBounds bounds = asked.nearest(each, linked);
    // Told once: a bridge is planned again and again.
    if (!bounds.equals(asked) && most == Long.MAX_VALUE) {
      infeasible(relationship, asked)
          .tell(blocks == 1 ? "" : " in each block", each, linked, bounds);
    }
    boolean bounded = stated != Long.MAX_VALUE;
    FanOutShape shape = new FanOutShape(relationship, faults);
    FanOutCounts counts =
        most < (bounded ? bounds.max() : linked)
            ? shape.atMost(each, linked, bounds.min(), most)
            : shape.counts("", each, linked, bounds.min(), bounded ? bounds.max() : null);
    Stream keys = stream(relationship);
    HistogramFanOut fanOut =
        relationship.sharing().clustered()
            ? HistogramFanOut.clustered(keys, each, childrenEach, counts)
            : HistogramFanOut.shuffled(keys, each, childrenEach, counts);
    return new RelationshipPlan(
        relationship,
        relationship.sharing().stable().isEmpty()
            ? fanOut
            : new BlockFanOut(fanOut, streams.relationship(relationship, "block"), blocks),
        parents,
        children,
        bounds.min(),
        bounded ? bounds.max() : linked,
        bounded);
  }

  private RelationshipPlan forest(Relationship relationship, Hierarchy hierarchy, long rows) {
    Forests forests =
        new Forests(
            relationship,
            hierarchy,
            maxChildren(relationship),
            oneEach(relationship),
            streams,
            faults);
    long blocks = rows == 0 ? 1 : new StableBlocks(relationship, faults).count(rows, rows);
    CellResolver resolver = cells;
    ProgramCompiler compiler = programs;
    if (!relationship.byValues() || rows == 0) {
      return forests.plan(rows, blocks);
    }
    Table table = dataset.table(relationship.childTable()).orElseThrow();
    if (resolver == null
        || compiler == null
        || !RowScan.fits(relationship, "hierarchy", table, faults)) {
      return nobodys(relationship, rows, rows);
    }
    Optional<double[]> weights =
        relationship.sharing().weight().isEmpty()
            ? Optional.empty()
            : new ParentWeights(relationship, table, streams, faults)
                .of(compiler, resolver.grouping());
    if (weights.isEmpty() && relationship.sharing().weight().isPresent()) {
      return nobodys(relationship, rows, rows);
    }
    return groups(relationship, table, table, blocks, resolver, compiler)
        .map(groups -> forests.plan(groups, weights.orElse(null)))
        .orElseGet(() -> nobodys(relationship, rows, rows));
  }

  /** The plan of a relationship whose children are not known, since something has a fault. */
  private RelationshipPlan nobodys(Relationship relationship, long parents, long children) {
    FanOut none = HistogramFanOut.of(stream(relationship), parents, children, 0, null, null, 1);
    return new RelationshipPlan(relationship, none, parents, children, 0, 0, false);
  }

  /** Where values decide and no fault keeps them from being computed. */
  private Optional<RelationshipPlan> byValues(
      Relationship relationship, FanOutBounds asked, long linked, long blocks) {
    CellResolver resolver = cells;
    ProgramCompiler compiler = programs;
    if (!relationship.byValues() || resolver == null || compiler == null) {
      return Optional.empty();
    }
    Table parent = dataset.table(relationship.parentTable()).orElseThrow();
    Table child = dataset.table(relationship.childTable()).orElseThrow();
    GroupedFanOuts grouped =
        new GroupedFanOuts(
            relationship, parent, child, asked, infeasible(relationship, asked), streams, faults);
    Optional<GroupedFanOut> fanOut;
    if (isWeightedAlone(relationship)) {
      fanOut = grouped.weighted(compiler, resolver.grouping());
    } else {
      fanOut =
          groups(relationship, parent, child, blocks, resolver, compiler)
              .flatMap(g -> grouped.agreeing(g, compiler, resolver.grouping()));
    }
    return fanOut.map(
        f ->
            new RelationshipPlan(
                relationship,
                f,
                parent.rows(),
                child.rows(),
                Math.min(asked.min(), f.min()),
                asked.max() == Long.MAX_VALUE ? linked : Math.max(asked.max(), f.max()),
                asked.max() != Long.MAX_VALUE));
  }

  private static boolean isWeightedAlone(Relationship relationship) {
    return relationship.target() == null
        && relationship.sharing().where().isEmpty()
        && relationship.sharing().stable().isEmpty();
  }

  private Optional<ValueGroups> groups(
      Relationship relationship,
      Table parent,
      Table child,
      long blocks,
      CellResolver resolver,
      ProgramCompiler compiler) {
    AgreeingRows agreeing = new AgreeingRows(relationship, parent, child, blocks, faults);
    Target target = relationship.target();
    if (target == null) {
      return agreeing.groups(compiler, resolver, null);
    }
    if (!RowScan.fits(relationship, "polymorphic", child, faults)) {
      return Optional.empty();
    }
    // Not computeIfAbsent: computing the types may plan other relationships.
    Optional<TypedChildren> typed = typedChildren.get(target.first());
    if (typed == null) {
      ValueType type = resolver.resolve(child, target.typeColumn()).orElseThrow().type();
      typed = TypedChildren.of(relationship, target, child, type, compiler, faults);
      typedChildren.put(target.first(), typed);
    }
    return typed.flatMap(t -> agreeing.groups(compiler, resolver, t));
  }

  private Infeasible infeasible(Relationship relationship, FanOutBounds asked) {
    return new Infeasible(relationship, asked, oneEach(relationship), faults);
  }

  private Stream stream(Relationship relationship) {
    return streams.relationship(relationship, "fan-out");
  }
}
