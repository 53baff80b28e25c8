package io.datagen.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keys of several columns, optional ones, several to one table, chains and circles. */
class CompositeForeignKeysTest {
  private static final String SCHEMA =
      """
      dataset: d
      tables:
        seats:
          rows: 50
          primary_key: [row, number]
          columns:
            - {name: row, type: integer, min: 1, max: 10}
            - {name: number, type: integer, min: 1, max: 10}
            - {name: label, type: string, length: 6}
            - {name: last_booking}
            - {name: bookings, type: aggregate, of: bookings, function: count, relationship: booked}
        bookings:
          rows: 120
          columns:
            - {name: id, type: id, constraints: {primary_key: true}}
            - {name: row}
            - {name: number}
            - {name: label}
            - {name: next_row}
            - {name: next_number}
        stubs:
          rows: 40
          columns: [{name: booking}, {name: label}]
      relationships:
        - {name: booked, parent_table: seats, parent_key: [row, number], child_table: bookings, child_key: [row, number],
           min_children: 1, max_children: 5, lookup_columns: {label: label}}
        - {parent_table: seats, parent_key: [row, number], child_table: bookings, child_key: [next_row, next_number],
           null_probability: 0.4}
        - {parent_table: bookings, parent_key: id, child_table: seats, child_key: last_booking}
        - {parent_table: bookings, parent_key: id, child_table: stubs, child_key: booking, lookup_columns: {label: label}}
      """;

  @Test
  void allPartsOfAKeyAreOfOneParent() {
    Plan plan = Plans.of(SCHEMA);
    Map<String, List<@Nullable String>> seats = new HashMap<>();
    Plans.rows(plan, "seats").forEach(s -> seats.put(s.get(0) + "," + s.get(1), s));
    assertEquals(50, seats.size());
    Map<String, Integer> counts = new HashMap<>();
    Map<@Nullable String, @Nullable String> labels = new HashMap<>();
    int without = 0;
    for (List<@Nullable String> booking : Plans.rows(plan, "bookings")) {
      String key = booking.get(1) + "," + booking.get(2);
      assertEquals(Objects.requireNonNull(seats.get(key)).get(2), booking.get(3));
      counts.merge(key, 1, Integer::sum);
      labels.put(booking.get(0), booking.get(3));
      if (booking.get(4) == null) {
        assertNull(booking.get(5));
        without++;
      } else {
        assertTrue(seats.containsKey(booking.get(4) + "," + booking.get(5)));
      }
    }
    assertEquals(48, without);
    seats.forEach((key, s) -> assertEquals(String.valueOf(counts.get(key)), s.get(4)));
    for (List<@Nullable String> stub : Plans.rows(plan, "stubs")) {
      assertEquals(labels.get(stub.get(0)), stub.get(1), "through a chain");
    }
    seats.values().forEach(s -> assertTrue(labels.containsKey(s.get(3)), "in a circle"));
  }
}
