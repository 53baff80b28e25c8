package io.datagen.benchmark.peer;

import static net.datafaker.transformations.Field.field;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import net.datafaker.Faker;
import net.datafaker.transformations.CsvTransformer;
import net.datafaker.transformations.Schema;

/**
 * {@code DatafakerCsv ROWS TARGET}: the workload {@code mixed} by Datafaker's own CSV transformer.
 * Only the e-mail comes from a provider; numbers and dates are drawn as cheaply as it can be had.
 */
final class DatafakerCsv {
  private static final String[] STATUS = {"delivered", "shipped", "open", "cancelled", "returned"};

  /** Rows that become one string: all at once would measure the heap. */
  private static final int PIECE = 10_000;

  private DatafakerCsv() {}

  public static void main(String[] arguments) throws IOException {
    int rows = Integer.parseInt(arguments[0]);
    Schema<Object, ?> schema = schema();
    CsvTransformer<Object> first = transformer(true);
    CsvTransformer<Object> others = transformer(false);
    Meter meter = new Meter();
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])), 1 << 16)) {
      for (int done = 0; done < rows; done += PIECE) {
        CsvTransformer<Object> transformer = done == 0 ? first : others;
        String text = transformer.generate(schema, Math.min(PIECE, rows - done));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      }
    }
    meter.stop();
  }

  private static CsvTransformer<Object> transformer(boolean header) {
    return CsvTransformer.builder().header(header).separator(",").build();
  }

  private static Schema<Object, ?> schema() {
    Random random = new Random(1);
    Faker faker = new Faker(Locale.ENGLISH, random);
    AtomicLong id = new AtomicLong();
    LocalDate day = LocalDate.of(2020, 1, 1);
    LocalDateTime moment = day.atStartOfDay();
    return Schema.of(
        field("order_id", () -> Long.toString(id.incrementAndGet())),
        field("customer_id", () -> Integer.toString(1 + random.nextInt(1_000_000))),
        field("email", () -> faker.internet().emailAddress()),
        field("amount", () -> cents(100 + random.nextInt(499_900))),
        field("quantity", () -> Integer.toString(1 + random.nextInt(20))),
        field("status", () -> STATUS[random.nextInt(STATUS.length)]),
        field("ordered_on", () -> day.plusDays(random.nextInt(1827)).toString()),
        field("updated_at", () -> moment.plusSeconds(random.nextInt(157_852_800)).toString()));
  }

  private static String cents(int cents) {
    String digits = Integer.toString(cents);
    int point = digits.length() - 2;
    return digits.substring(0, point) + "." + digits.substring(point);
  }
}
