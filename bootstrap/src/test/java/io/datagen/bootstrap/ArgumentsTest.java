package io.datagen.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datagen.bootstrap.provision.Provisioner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

  @Test
  void ownOptionsAreTakenOutAndTheRestKeepsItsOrder() {
    Arguments parsed =
        parse(
            "--offline generate --schema s.yaml --jobs 3 --format csv --verify --out x"
                + " --mirror=https://m.example/ --reinstall");
    assertEquals(
        List.of("generate", "--schema", "s.yaml", "--format", "csv", "--out", "x"),
        parsed.remaining());
    Options options = parsed.options();
    assertTrue(options.offline && options.verify && options.reinstall);
    assertEquals(3, options.jobs);
    assertEquals("https://m.example/", options.mirror);
  }

  @Test
  void pluginsAndRepositoriesMayBeSeveral() {
    Arguments parsed =
        parse("--plugin g:a:1 generate --plugin=g:b:2 --repository x=file:r --locked --out x");
    assertEquals(List.of("generate", "--out", "x"), parsed.remaining());
    assertEquals(List.of("g:a:1", "g:b:2"), parsed.options().plugins);
    assertEquals(List.of("x=file:r"), parsed.options().repositories);
    assertTrue(parsed.options().locked);
  }

  @Test
  void whatBothSidesReadIsPassedOn() {
    Arguments parsed = parse("--color never --progress always generate --quiet --verbose");
    assertEquals("generate", parsed.command());
    assertTrue(parsed.options().quiet && parsed.options().verbose);
    assertEquals("always", parsed.options().progress);
    assertEquals(7, parsed.remaining().size());
  }

  @Test
  void formatsAreFoundInEverySpelling() {
    assertEquals(List.of("csv"), parse("generate --format csv").formats());
    assertEquals(List.of("csv"), parse("generate --format=csv").formats());
    assertEquals(List.of("csv", "sqlite"), parse("provision --format csv,sqlite").formats());
    assertEquals(List.of("a", "b"), parse("provision --format a --format b").formats());
  }

  @Test
  void nothingIsReadBehindADoubleDash() {
    Arguments parsed = parse("infer -- --offline");
    assertFalse(parsed.options().offline);
    assertEquals(List.of("infer", "--", "--offline"), parsed.remaining());
  }

  @Test
  void theMirrorOptionWinsOverTheVariable() {
    String[] args = {"--mirror", "https://a.example/", "describe"};
    assertEquals(
        "https://a.example/", Arguments.parse(args, "https://b.example/").options().mirror);
    assertEquals(
        "https://b.example/",
        Arguments.parse(new String[] {"describe"}, "https://b.example/").options().mirror);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "generate --plugin",
        "generate --locked=yes",
        "generate --repository",
        "generate --jobs 0",
        "generate --jobs many",
        "generate --jobs",
        "generate --mirror",
        "generate --offline=yes",
      })
  void whatIsWrongIsRefused(String line) {
    assertThrows(UsageException.class, () -> parse(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "provision --formt csv",
        "provision csv",
        "plugins add",
        "plugins add g:a",
        "plugins add g:a:1-SNAPSHOT",
        "plugins add g:a:LATEST",
        "plugins add g:a:[1,2)",
        "plugins add g:a:jar:1",
        "plugins add ../g:a:1",
        "plugins add g:a:1 --repository g",
        "plugins add g:a:1 --repository g=http://maven.example/",
        "plugins add g:a:1 --repository g=https://me:secret@maven.example/",
        "plugins add g:a:1 --repository ../g=https://maven.example/",
        "plugins add g:a:1 --repository central=https://maven.example/",
        "plugins remove g:a:1",
        "plugins list more",
        "plugins list --repository g=https://maven.example/",
        "plugins --plugin g:a:1",
        "provision --repository g=https://maven.example/",
        "cache clean",
        "cache path --all",
      })
  void ownCommandsRefuseWhatTheyDoNotKnow(String line) {
    Layers layers =
        Layers.parse("repository central https://m.example/\nlayer engine\nlayer csv\n");
    Home home = new Home(new java.io.File("nowhere"), "test");
    Arguments parsed = parse(line);
    Provisioner commands = new Provisioner(home, parsed.options(), layers);
    UsageException e =
        assertThrows(UsageException.class, () -> commands.command(parsed, System.err));
    assertEquals(-1, e.getMessage().indexOf("secret"), e.getMessage());
  }

  private static Arguments parse(String line) {
    return Arguments.parse(line.split(" ", -1), "");
  }
}
