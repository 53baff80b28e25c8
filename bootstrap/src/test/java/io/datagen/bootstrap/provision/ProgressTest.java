package io.datagen.bootstrap.provision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.bootstrap.Artifact;
import io.datagen.bootstrap.Options;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final Artifact JAR =
      FaultyServer.artifact("central", "org/example/a/1/a-1.jar", new byte[12_345]);

  private final Options options = new Options();

  @Test
  void aLogGetsALineForEachJarAndNoControlCharacters() {
    String text = show(false);
    assertTrue(text.contains("1/1 a-1.jar  12.3 kB"), text);
    assertTrue(text.contains("fetched 1 jar, 12.3 kB in "), text);
    assertEquals(0, text.chars().filter(c -> c != '\n' && c < ' ').count());
  }

  @Test
  void aTerminalGetsABarThatIsGoneAtTheEnd() {
    String text = show(true);
    assertTrue(text.contains("[########################] 12.3 kB of 12.3 kB"), text);
    assertFalse(text.contains("1/1"), text);
    assertTrue(text.indexOf("\r\u001b[K") > text.indexOf('#'), "the bar is wiped");
  }

  @Test
  void quietMeansNothingAtAll() {
    options.quiet = true;
    options.verbose = true;
    assertEquals("", show(true));
    assertEquals("", show(false));
  }

  @Test
  void sizesAreRoundedAsPeopleReadThem() {
    assertEquals("999 B", Progress.size(999));
    assertEquals("1.0 kB", Progress.size(1000));
    assertEquals("12.1 MB", Progress.size(12_132_578));
    assertEquals("0 B", Progress.size(0));
    assertEquals("72.8 GB", Progress.size(72_832_900_000L));
  }

  private String show(boolean bar) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Progress progress = new Progress(err, options, bar);
    progress.begin(1, JAR.size(), "test");
    progress.received(JAR.size());
    progress.fetched(JAR);
    progress.end("here");
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
