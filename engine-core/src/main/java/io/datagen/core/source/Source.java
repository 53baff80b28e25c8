package io.datagen.core.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** A schema file's text as nodes. JSON is read as the YAML that it is. */
public final class Source {
  /** Deeper nesting than any schema has; guards the stack. */
  static final int MAX_DEPTH = 64;

  /**
   * Characters that the YAML library looks at. A longer value makes it copy what it has seen of it,
   * again for each as many: by its own 1,024, one of ten million took a minute and a half.
   */
  private static final int MOST_AT_ONCE = 1 << 20;

  private Source() {}

  /**
   * Reads a file.
   *
   * @throws IOException if it can't be read
   * @throws SchemaException if it is not YAML or JSON
   */
  public static Node read(Path path, Faults faults) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException(path + ": is a folder, not a file");
    }
    String text = text(path.toString(), SmallFile.read(path));
    return parse(path.toString(), text.startsWith("\uFEFF") ? text.substring(1) : text, faults);
  }

  private static String text(String file, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isUnderflow()) {
      return out.flip().toString();
    }
    String before = out.flip().toString();
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    throw fault(
        new Position(file, line, before.length() - before.lastIndexOf('\n')),
        "the file is not UTF-8 text; save it as UTF-8");
  }

  /**
   * Parses text. {@code file} only names it.
   *
   * @throws SchemaException if it is not YAML or JSON, or nested too deeply
   */
  public static Node parse(String file, String text, Faults faults) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(Integer.MAX_VALUE)
            .setBufferSize(Math.max(64, Math.min(text.length(), MOST_AT_ONCE)))
            .build();
    Position start = new Position(file, 1, 1);
    checkCharacters(file, text);
    try {
      Parser events = new ParserImpl(settings, new StreamReader(settings, text));
      return new Composer(file, events, faults)
          .document()
          .orElseThrow(() -> fault(start, "the file is empty"));
    } catch (MarkedYamlEngineException e) {
      throw new SchemaException(List.of(YamlProblem.fault(file, e)));
    } catch (YamlEngineException e) {
      throw fault(start, "not valid YAML or JSON: " + e.getMessage());
    } catch (StackOverflowError e) {
      // The YAML library recurses; the limit of our own comes after it.
      throw tooDeep(start, "");
    }
  }

  /**
   * Faults what YAML forbids: a NUL or another control character, of which nothing is to be seen.
   */
  private static void checkCharacters(String file, String text) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
        lineStart = i + 1;
      } else if (c < ' ' && c != '\t' && c != '\r' || c == 0x7f || c == 0xfffe || c == 0xffff) {
        throw fault(
            new Position(file, line, i - lineStart + 1),
            String.format(
                Locale.ROOT,
                "the character U+%04X can't stand in YAML or JSON; remove it, or write it in double"
                    + " quotes as \\u%04X",
                (int) c,
                (int) c));
      }
    }
  }

  static SchemaException tooDeep(Position position, String path) {
    return new SchemaException(
        List.of(new Fault(position, path, "nested deeper than " + MAX_DEPTH + " levels")));
  }

  private static SchemaException fault(Position position, String message) {
    return new SchemaException(List.of(new Fault(position, "", message)));
  }
}
