package io.datagen.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fifty billion parents, in 64 MB of heap. */
class BillionsIT {
  private static final Path SCHEMA = Schemas.file("minimal/billions.yaml");

  @TempDir Path folder;

  @Test
  void aTableOfFiftyBillionRowsIsDescribed() {
    Outcome outcome = run("describe", "--schema", SCHEMA).expect(0);
    assertTrue(outcome.out().replaceAll("[,_ ]", "").contains("50000000000"), outcome::toString);
  }

  @Test
  void itsChildrenAreMadeWithoutIt() throws IOException {
    generate("visits");
    List<String> visits = Files.readAllLines(folder.resolve("visits/visits.csv"));
    assertEquals(5001, visits.size());
    Map<String, Integer> perDevice = new HashMap<>();
    for (String visit : visits.subList(1, visits.size())) {
      String[] cells = visit.split(",", -1);
      long device = Long.parseLong(cells[1]);
      assertTrue(device >= 1 && device <= 50_000_000_000L, visit);
      assertTrue(perDevice.merge(cells[1], 1, Integer::sum) <= 3, visit);
    }
  }

  @Test
  void anyRangeOfItIsMadeAndAgreesWithItsChildren() throws IOException {
    generate("visits");
    String[] visit =
        Files.readAllLines(folder.resolve("visits/visits.csv")).get(4711).split(",", -1);
    long row = Long.parseLong(visit[1]) - 1;
    generate("devices", "--range", row + ".." + (row + 1));
    List<String> devices = Files.readAllLines(folder.resolve("devices/devices.csv"));
    assertEquals(2, devices.size());
    String[] device = devices.get(1).split(",", -1);
    assertEquals(visit[1], device[0]);
    assertEquals(visit[2], device[1]);
  }

  @Test
  void itsLastRowsAreMadeLikeItsFirst() throws IOException {
    generate("devices", "--range", "49999999000..50000000000");
    List<String> devices = Files.readAllLines(folder.resolve("devices/devices.csv"));
    assertEquals(1001, devices.size());
    assertTrue(devices.get(1000).startsWith("50000000000,"), devices.get(1000));
  }

  private void generate(String table, String... options) {
    Object[] command = {
      "generate",
      "--schema",
      SCHEMA,
      "--format",
      "csv",
      "--tables",
      table,
      "--out",
      table,
      "--profile",
      "fast",
    };
    run(java.util.stream.Stream.concat(
                java.util.stream.Stream.of(command), java.util.stream.Stream.of(options))
            .toArray())
        .expect(0);
  }

  private Outcome run(Object... arguments) {
    return Datagen.in(folder).withFlags("-Xmx64m").run(arguments);
  }
}
