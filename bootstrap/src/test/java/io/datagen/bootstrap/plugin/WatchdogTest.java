package io.datagen.bootstrap.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.bootstrap.ProvisioningException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchdogTest {
  private static final ClassLoader LOADER = WatchdogTest.class.getClassLoader();

  private final Watchdog watchdog = new Watchdog(300);

  @Test
  void whoIsSilentForTooLongIsGivenUp() {
    ProvisioningException e =
        assertThrows(
            ProvisioningException.class,
            () -> watchdog.run("g:a:1", LOADER, () -> pause(30_000, List.of())));
    assertTrue(e.getMessage().contains("g:a:1"), e.getMessage());
    assertTrue(e.getMessage().contains("silent"), e.getMessage());
  }

  @Test
  void whatIsBeingFetchedIsNoSilence() throws IOException {
    var fetch = watchdog.watching((repository, path) -> pause(900, new File(path)));
    List<List<String>> answer =
        watchdog.run(
            "g:a:1",
            LOADER,
            () -> {
              assertSame(LOADER, Thread.currentThread().getContextClassLoader());
              return List.of(List.of(String.valueOf(fetch.apply("central", "x"))));
            });
    assertEquals(List.of(List.of("x")), answer);
  }

  @Test
  void failuresComeThrough() {
    IOException io = new IOException("own words");
    assertSame(
        io,
        assertThrows(
            IOException.class,
            () ->
                watchdog.run(
                    "g:a:1",
                    LOADER,
                    () -> {
                      throw io;
                    })));
    ProvisioningException e =
        assertThrows(
            ProvisioningException.class,
            () ->
                watchdog.run(
                    "g:a:1",
                    LOADER,
                    () -> {
                      throw new NoClassDefFoundError("a/b/C");
                    }));
    assertTrue(e.getMessage().contains("a/b/C"), e.getMessage());
  }

  private static <T> T pause(long ms, T value) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return value;
  }
}
