package io.datagen.core.source;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A schema file's text as nodes. JSON is read as the YAML that it is. */
public final class Source {
  /** Deeper nesting than any schema has; guards the stack. */
  private static final int MAX_DEPTH = 64;

  private final String file;
  private final Faults faults;

  private Source(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

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
    byte[] bytes = SmallFile.read(path);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new SchemaException(
          List.of(
              new Fault(new Position(path.toString(), 1, 1), "", "the file is not UTF-8 text")));
    }
    return parse(path.toString(), text.startsWith("\uFEFF") ? text.substring(1) : text, faults);
  }

  /** Parses text. {@code file} only names it. */
  public static Node parse(String file, String text, Faults faults) {
    Source source = new Source(file, faults);
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setMaxAliasesForCollections(50)
            .setCodePointLimit(Integer.MAX_VALUE)
            .setAllowNonScalarKeys(true)
            .build();
    Optional<org.snakeyaml.engine.v2.nodes.Node> root;
    try {
      root = new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException e) {
      Position position = e.getProblemMark().map(source::at).orElse(source.start());
      throw new SchemaException(
          List.of(new Fault(position, "", "not valid YAML or JSON: " + e.getProblem())));
    } catch (YamlEngineException e) {
      throw new SchemaException(
          List.of(new Fault(source.start(), "", "not valid YAML or JSON: " + e.getMessage())));
    } catch (StackOverflowError e) {
      // The YAML library recurses; the limit of our own comes after it.
      throw new SchemaException(
          List.of(new Fault(source.start(), "", "nested deeper than " + MAX_DEPTH + " levels")));
    }
    if (root.isEmpty()) {
      throw new SchemaException(List.of(new Fault(source.start(), "", "the file is empty")));
    }
    return source.node(root.get(), "", 0);
  }

  private Position start() {
    return new Position(file, 1, 1);
  }

  private Position at(Mark mark) {
    return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private Node node(org.snakeyaml.engine.v2.nodes.Node node, String path, int depth) {
    Position position = node.getStartMark().map(this::at).orElse(start());
    if (depth > MAX_DEPTH) {
      throw new SchemaException(
          List.of(new Fault(position, path, "nested deeper than " + MAX_DEPTH + " levels")));
    }
    if (node instanceof ScalarNode scalar) {
      return scalar(scalar, position, path);
    }
    if (node instanceof SequenceNode sequence) {
      List<Node> items = new ArrayList<>();
      for (org.snakeyaml.engine.v2.nodes.Node item : sequence.getValue()) {
        items.add(node(item, path + "[" + items.size() + "]", depth + 1));
      }
      return new Sequence(position, path, items);
    }
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      Position keyPosition = tuple.getKeyNode().getStartMark().map(this::at).orElse(position);
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        faults.add(keyPosition, path, "a key must be a plain word");
        continue;
      }
      String name = key.getValue();
      Node value = node(tuple.getValueNode(), path.isEmpty() ? name : path + "." + name, depth + 1);
      Mapping.Entry earlier = entries.putIfAbsent(name, new Mapping.Entry(keyPosition, value));
      if (earlier != null) {
        faults.add(
            keyPosition,
            path.isEmpty() ? name : path + "." + name,
            "the key '" + name + "' stands twice; first in line " + earlier.key().line());
      }
    }
    return new Mapping(position, path, entries);
  }

  private static Scalar scalar(ScalarNode node, Position position, String path) {
    Tag tag = node.getTag();
    String text = node.getValue();
    if (tag.equals(Tag.NULL)) {
      return new Scalar(position, path, Scalar.Kind.NULL, "");
    }
    if (tag.equals(Tag.BOOL)) {
      return new Scalar(
          position, path, Scalar.Kind.BOOLEAN, Boolean.toString(text.equalsIgnoreCase("true")));
    }
    if (tag.equals(Tag.INT)) {
      return new Scalar(position, path, Scalar.Kind.INTEGER, integer(text));
    }
    if (tag.equals(Tag.FLOAT)) {
      return new Scalar(position, path, Scalar.Kind.FLOAT, text);
    }
    boolean quoted =
        node.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
            || node.getScalarStyle() == ScalarStyle.SINGLE_QUOTED;
    return new Scalar(position, path, Scalar.Kind.TEXT, text, quoted);
  }

  private static String integer(String text) {
    if (text.startsWith("0x")) {
      return new BigInteger(text.substring(2), 16).toString();
    }
    if (text.startsWith("0o")) {
      return new BigInteger(text.substring(2), 8).toString();
    }
    return new BigInteger(text).toString();
  }
}
