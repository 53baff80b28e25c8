package io.datagen.plugin.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.Type;

/** A node of the schema that a file has, whoever wrote it. */
final class FileNode {
  /** Levels are kept in bytes. */
  private static final int DEEPEST = 100;

  private final SchemaElement element;
  private final Optional<LogicalType> logical;
  private final List<FileNode> children = new ArrayList<>();
  private final int definition;
  private final int repetition;
  private int leaf = -1;

  private FileNode(SchemaElement element, int outerDefinition, int outerRepetition) {
    this.element = element;
    logical = LogicalTypes.of(element);
    definition = outerDefinition + (isRequired() ? 0 : 1);
    repetition = outerRepetition + (isRepeated() ? 1 : 0);
  }

  /**
   * Builds the tree of a footer's elements.
   *
   * @throws IOException if they are no tree
   */
  static FileNode of(List<SchemaElement> elements) throws IOException {
    int[] next = {0, 0};
    FileNode root = read(elements, next, 0, 0, 0);
    if (next[0] != elements.size()) {
      throw new IOException("its schema has " + (elements.size() - next[0]) + " stray elements");
    }
    return root;
  }

  /**
   * Reads a node and what is below it.
   *
   * @param next the element and the leaf that come next
   */
  private static FileNode read(
      List<SchemaElement> elements, int[] next, int definition, int repetition, int depth)
      throws IOException {
    if (next[0] >= elements.size() || depth > DEEPEST) {
      throw new IOException(
          depth > DEEPEST ? "its schema is nested too deep" : "its schema lacks elements");
    }
    SchemaElement element = elements.get(next[0]++);
    boolean root = depth == 0;
    FileNode node = new FileNode(element, definition, repetition);
    if (root ? element.getNum_children() < 0 : element.isSetType() == isGroup(element)) {
      throw new IOException("its schema has neither a type nor fields for " + element.getName());
    }
    if (!root && element.isSetType()) {
      node.leaf = next[1]++;
      return node;
    }
    for (int i = 0; i < element.getNum_children(); i++) {
      // Whatever a root says of itself, it is there once.
      node.children.add(
          read(elements, next, root ? 0 : node.definition, root ? 0 : node.repetition, depth + 1));
    }
    return node;
  }

  private static boolean isGroup(SchemaElement element) {
    return element.isSetNum_children() && element.getNum_children() > 0;
  }

  SchemaElement element() {
    return element;
  }

  /** What the values mean, if it is more than their physical type says. */
  Optional<LogicalType> logical() {
    return logical;
  }

  String name() {
    return element.getName();
  }

  List<FileNode> children() {
    return children;
  }

  Optional<FileNode> child(String name) {
    return children.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  boolean isLeaf() {
    return leaf >= 0;
  }

  /** The place of a leaf's chunk in each row group. */
  int leaf() {
    return leaf;
  }

  /** The first leaf below this, or this. */
  FileNode firstLeaf() {
    return isLeaf() ? this : children.get(0).firstLeaf();
  }

  boolean isRequired() {
    return element.getRepetition_type() == FieldRepetitionType.REQUIRED;
  }

  boolean isRepeated() {
    return element.getRepetition_type() == FieldRepetitionType.REPEATED;
  }

  /** The element of a list in its three levels, if it is one. */
  Optional<FileNode> listElement() {
    boolean list =
        !isLeaf()
            && !isRepeated()
            && children.size() == 1
            && children.get(0).isRepeated()
            && children.get(0).children.size() == 1
            && !children.get(0).children.get(0).isRepeated();
    return list ? Optional.of(children.get(0).children.get(0)) : Optional.empty();
  }

  int definition() {
    return definition;
  }

  int repetition() {
    return repetition;
  }

  /** The type as a person reads it: {@code INT64 (DECIMAL(9,2))}. */
  String describe() {
    if (isLeaf()) {
      String length = element.isSetType_length() ? "(" + element.getType_length() + ")" : "";
      String meaning = logicalType();
      return element.getType() + length + (meaning.isEmpty() ? "" : " (" + meaning + ")");
    }
    Optional<FileNode> item = listElement();
    if (item.isPresent()) {
      return "LIST of " + item.get().describe();
    }
    List<String> fields = children.stream().map(c -> c.name() + " " + c.describe()).toList();
    return "group {" + String.join(", ", fields) + "}";
  }

  private String logicalType() {
    if (logical.isEmpty()) {
      return element.isSetConverted_type() ? element.getConverted_type().toString() : "";
    }
    return isPlainInteger() ? "" : logicalType(logical.get());
  }

  /** Whether the annotation says no more than the physical type. */
  private boolean isPlainInteger() {
    int bits = element.getType() == Type.INT32 ? 32 : 64;
    return logical
        .filter(LogicalType::isSetINTEGER)
        .map(LogicalType::getINTEGER)
        .filter(i -> i.isIsSigned() && i.getBitWidth() == bits)
        .isPresent();
  }

  private static String logicalType(LogicalType logical) {
    String name = logical.getSetField().toString();
    return switch (logical.getSetField()) {
      case DECIMAL ->
          name
              + "("
              + logical.getDECIMAL().getPrecision()
              + ","
              + logical.getDECIMAL().getScale()
              + ")";
      case TIME -> time(name, logical.getTIME().getUnit(), logical.getTIME().isIsAdjustedToUTC());
      case TIMESTAMP ->
          time(name, logical.getTIMESTAMP().getUnit(), logical.getTIMESTAMP().isIsAdjustedToUTC());
      case INTEGER ->
          (logical.getINTEGER().isIsSigned() ? "INT(" : "UINT(")
              + logical.getINTEGER().getBitWidth()
              + ")";
      default -> name;
    };
  }

  private static String time(String name, TimeUnit unit, boolean adjusted) {
    return name
        + "("
        + String.valueOf(unit.getSetField()).toUpperCase(Locale.ROOT)
        + (adjusted ? ",UTC)" : ")");
  }
}
