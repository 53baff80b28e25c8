package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.core.relationship.FanOut;
import io.datagen.core.relationship.FanOutBounds;
import io.datagen.core.schema.Relationship;
import io.datagen.core.schema.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every relationship, whatever it stands beside: schemas at random. */
class RandomRelationshipsTest {
  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyChildHasItsParentWithinBounds(long seed) {
    String schema = RandomRelationships.schema(seed);
    Plan plan = Plans.of(schema);
    for (RelationshipPlan made : plan.fanOuts()) {
      Relationship relationship = made.relationship();
      long[] parents = parents(plan, relationship);
      long[] counts = new long[(int) made.parents()];
      long linked = 0;
      for (int row = 0; row < parents.length; row++) {
        String where = schema + relationship.describe() + " row " + row;
        assertEquals(parents[row], made.fanOut().parentOf(row), where);
        if (parents[row] >= 0) {
          counts[(int) parents[row]]++;
          linked++;
        }
      }
      for (int p = 0; p < counts.length; p++) {
        String where = schema + made + " parent " + p;
        assertEquals(counts[p], made.fanOut().count(p), where);
        assertTrue(counts[p] >= made.minChildren() && counts[p] <= made.maxChildren(), where);
      }
      inverse(made.fanOut(), schema);
      if (!relationship.hasOrphans()) {
        assertEquals(parents.length, linked, schema + made);
      } else if (relationship.target() == null
          && relationship.hierarchy() == null
          && relationship.sharing().where().isEmpty()) {
        long blocks = relationship.sharing().stable().isPresent() ? 2 : 1;
        long each =
            FanOutBounds.withParent(parents.length / blocks, relationship.nullProbability());
        assertEquals(blocks * each, linked, schema + made);
      }
      agreement(plan, relationship, parents, schema);
      order(relationship, parents, schema);
    }
    List<List<@Nullable String>> pairs = Plans.rows(plan, "pairs");
    Set<List<@Nullable String>> distinct = new HashSet<>();
    pairs.forEach(p -> assertTrue(distinct.add(p.subList(0, 2)), schema));
  }

  /**
   * Parents' rows by the keys that children have; none where they have none, or of another type.
   */
  private static long[] parents(Plan plan, Relationship relationship) {
    List<@Nullable String> keys =
        Plans.column(plan, relationship.childTable(), relationship.childKey().get(0));
    Target target = relationship.target();
    List<@Nullable String> types =
        target == null ? keys : Plans.column(plan, relationship.childTable(), target.typeColumn());
    long[] parents = new long[keys.size()];
    for (int row = 0; row < parents.length; row++) {
      boolean own = target == null || target.value().equals(types.get(row));
      String key = keys.get(row);
      parents[row] = own && key != null ? Long.parseLong(key) - 1 : -1;
    }
    return parents;
  }

  private static void inverse(FanOut fanOut, String schema) {
    for (long parent = 0; parent < fanOut.parents(); parent++) {
      for (long i = 0; i < fanOut.count(parent); i++) {
        long child = fanOut.child(parent, i);
        assertEquals(parent, fanOut.parentOf(child), schema);
        assertEquals(i, fanOut.placeWithin(child), schema);
      }
    }
  }

  /** Lookups, second key columns and columns of a where have the parent's value. */
  private static void agreement(
      Plan plan, Relationship relationship, long[] parents, String schema) {
    List<Map.Entry<String, String>> same = new ArrayList<>();
    same.addAll(relationship.lookups().entrySet());
    same.addAll(relationship.sharing().where().entrySet());
    if (relationship.childKey().size() > 1) {
      same.add(Map.entry(relationship.parentKey().get(1), relationship.childKey().get(1)));
    }
    for (Map.Entry<String, String> pair : same) {
      List<@Nullable String> above = Plans.column(plan, relationship.parentTable(), pair.getKey());
      List<@Nullable String> below = Plans.column(plan, relationship.childTable(), pair.getValue());
      for (int row = 0; row < parents.length; row++) {
        boolean lookup = !relationship.sharing().where().containsKey(pair.getKey());
        if (parents[row] >= 0 || lookup) {
          assertEquals(
              parents[row] < 0 ? null : above.get((int) parents[row]),
              below.get(row),
              schema + pair);
        }
      }
    }
  }

  private static void order(Relationship relationship, long[] parents, String schema) {
    for (int row = 0; relationship.hierarchy() != null && row < parents.length; row++) {
      long depth = 0;
      for (int at = row; parents[at] >= 0; at = (int) parents[at]) {
        depth++;
        assertTrue(depth <= parents.length, "a circle in " + schema);
      }
      long most = relationship.hierarchy().maxDepth();
      assertTrue(most < 0 || depth <= most, schema);
    }
    if (relationship.sharing().clustered()) {
      Set<Long> done = new HashSet<>();
      for (int row = 1; row < parents.length; row++) {
        if (parents[row] != parents[row - 1]) {
          assertTrue(done.add(parents[row - 1]) || parents[row - 1] < 0, schema);
          assertTrue(!done.contains(parents[row]) || parents[row] < 0, schema);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRowIsTheSameAloneInPartsAndInABatch(long seed) {
    Plan plan = Plans.of(RandomRelationships.schema(seed));
    SplittableRandom random = new SplittableRandom(seed);
    for (TablePlan table : plan.tables()) {
      List<List<@Nullable String>> all = Plans.rows(table, 0, (int) table.writtenRows());
      int middle = random.nextInt(all.size());
      List<List<@Nullable String>> parts = new ArrayList<>(Plans.rows(table, 0, middle));
      parts.addAll(Plans.rows(table, middle, all.size() - middle));
      assertEquals(all, parts);
      List<Integer> shuffled =
          new ArrayList<>(LongStream.range(0, all.size()).mapToObj(r -> (int) r).toList());
      Collections.shuffle(shuffled, new Random(seed));
      List<List<@Nullable String>> expected = shuffled.stream().map(all::get).toList();
      assertEquals(
          expected, Plans.clean(table, shuffled.stream().mapToLong(Integer::longValue).toArray()));
      int row = shuffled.get(0);
      assertEquals(List.of(Objects.requireNonNull(all.get(row))), Plans.clean(table, row));
    }
  }
}
