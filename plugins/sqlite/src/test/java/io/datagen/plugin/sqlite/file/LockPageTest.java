package io.datagen.plugin.sqlite.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LockPageTest {
  private static final int PAGE = 512;

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 9, 40})
  void noPageIsWrittenToTheLockPage(int lockPage) throws IOException {
    Path file = folder.resolve("db");
    try (Pager pager = Pager.create(file, new PageLayout(PAGE), (lockPage - 1L) * PAGE)) {
      for (int i = 2; i <= 12; i++) {
        PageNumbers numbers = pager.numbers();
        int expected = i < lockPage ? i : i + 1;
        assertEquals(expected, numbers.of(0));
        assertEquals(i + 3 < lockPage || i >= lockPage ? expected + 3 : i + 4, numbers.of(3));
        byte[] page = new byte[PAGE];
        Arrays.fill(page, (byte) expected);
        assertEquals(expected, pager.append(page));
      }
      pager.finish(new byte[PAGE]);
      byte[] bytes = Files.readAllBytes(file);
      assertEquals(pager.pageCount() * PAGE, bytes.length);
      for (int number = 2; number <= pager.pageCount(); number++) {
        assertEquals(number == lockPage ? 0 : number, bytes[(number - 1) * PAGE], "page " + number);
      }
    }
  }
}
