package org.cairncrm.rules.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairncrm.rules.DocumentProblems;
import org.cairncrm.rules.YamlJson;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;

/**
 * The places of all values in the text of a document. Each change replaces one value and preserves
 * the rest of the text, such as comments.
 */
final class YamlSource {
  private final String text;
  private final JsonNode json;
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Node> keys = new HashMap<>();

  /**
   * @throws org.cairncrm.rules.InvalidDocument if it cannot be read
   */
  YamlSource(String text) {
    var problems = new DocumentProblems("", "", "", text);
    Node root = problems.compose();
    this.text = text;
    this.json = new YamlJson(root, problems).json();
    place("", root);
  }

  private void place(String pointer, Node node) {
    nodes.put(pointer, node);
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        keys.put(Pointers.child(pointer, key), entry.getKeyNode());
        place(Pointers.child(pointer, key), entry.getValueNode());
      }
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.getValue().size(); i++) {
        place(pointer + "/" + i, sequence.getValue().get(i));
      }
    }
  }

  JsonNode json() {
    return json;
  }

  /** The pointer of the innermost value at a place, which may be at its key. */
  String pointer(int line, int column) {
    String innermost = "";
    for (Map.Entry<String, Node> one : nodes.entrySet()) {
      Node key = keys.get(one.getKey());
      Mark start = (key == null ? one.getValue() : key).getStartMark();
      if (isBefore(start, line, column + 1)
          && !isBefore(one.getValue().getEndMark(), line, column)
          && Pointers.steps(one.getKey()).size() >= Pointers.steps(innermost).size()) {
        innermost = one.getKey();
      }
    }
    return innermost;
  }

  private static boolean isBefore(Mark mark, int line, int column) {
    return mark.getLine() + 1 < line || mark.getLine() + 1 == line && mark.getColumn() + 1 < column;
  }

  /**
   * The pointer of the outermost flow collection around a value, or its own; null if there is none.
   */
  @Nullable String braces(String pointer) {
    for (int end = 0; end >= 0 && end <= pointer.length(); ) {
      String outer = pointer.substring(0, end);
      if (nodes.get(outer) instanceof CollectionNode<?> collection
          && collection.getFlowStyle() == FlowStyle.FLOW) {
        return outer;
      }
      end = end == pointer.length() ? -1 : pointer.indexOf('/', end + 1);
      end = end < 0 && !outer.equals(pointer) ? pointer.length() : end;
    }
    return null;
  }

  /** Replaces an existing value. */
  String replaced(String pointer, JsonNode value) {
    Node node = node(pointer);
    Node key = keys.get(pointer);
    if (value.isContainer()
        && !value.isEmpty()
        && key != null
        && braces(pointer(node, pointer)) == null) {
      int colon = text.indexOf(':', end(key));
      return spliced(colon + 1, end(node), YamlLayout.after(value, key.getStartMark().getColumn()));
    }
    int start = start(node);
    boolean nothing = start == end(node) && start > 0 && text.charAt(start - 1) != ' ';
    return spliced(start, end(node), (nothing ? " " : "") + YamlLayout.line(value));
  }

  /**
   * The place whose style decides: an empty flow collection may become a block, others stay flow.
   */
  private static String pointer(Node node, String pointer) {
    return node instanceof CollectionNode<?> collection && collection.getValue().isEmpty()
        ? Pointers.parent(pointer)
        : pointer;
  }

  /**
   * Adds a key to a mapping in block style.
   *
   * @param order the order of the keys in the schema
   */
  String inserted(String mapping, String key, JsonNode value, List<String> order) {
    var node = (MappingNode) node(mapping);
    NodeTuple before = null;
    for (NodeTuple entry : node.getValue()) {
      String name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (order.indexOf(name) < order.indexOf(key)) {
        before = entry;
      }
    }
    int column = node.getValue().getFirst().getKeyNode().getStartMark().getColumn();
    String entry = key + ":" + YamlLayout.after(value, column);
    String indent = "\n" + " ".repeat(column);
    if (before == null) {
      int first = start(node.getValue().getFirst().getKeyNode());
      return spliced(first, first, entry + indent);
    }
    int at = lineEnd(end(before.getValueNode()));
    return spliced(at, at, indent + entry);
  }

  /** Adds an item at the end of a list in block style. */
  String appended(String list, JsonNode item) {
    var sequence = (SequenceNode) node(list);
    int column = sequence.getStartMark().getColumn();
    int at = lineEnd(end(sequence));
    return spliced(at, at, "\n" + " ".repeat(column) + "- " + YamlLayout.item(item, column + 2));
  }

  /** Removes a key with its value from a mapping in block style that has other keys. */
  String withoutKey(String pointer) {
    Node key = Objects.requireNonNull(keys.get(pointer));
    int start = start(key);
    String before = text.substring(lineStart(start), start);
    if (before.isBlank()) {
      return spliced(lineStart(start), nextLine(end(node(pointer))), "");
    }
    // for the first key of a list item, the next key moves up behind the hyphen
    var mapping = (MappingNode) node(Pointers.parent(pointer));
    return spliced(start, start(mapping.getValue().get(1).getKeyNode()), "");
  }

  /** Removes an item from a list in block style that has other items. */
  String withoutItem(String pointer) {
    int hyphen = hyphen(pointer);
    return spliced(lineStart(hyphen), nextLine(end(node(pointer))), "");
  }

  /** Exchanges two items of a list in block style. */
  String exchanged(String earlier, String later) {
    int first = hyphen(earlier);
    int second = hyphen(later);
    int firstEnd = endOfItem(node(earlier));
    int secondEnd = endOfItem(node(later));
    return text.substring(0, first)
        + text.substring(second, secondEnd)
        + text.substring(firstEnd, second)
        + text.substring(first, firstEnd)
        + text.substring(secondEnd);
  }

  /** The end of an item, with a comment on its last line. */
  private int endOfItem(Node item) {
    int end = end(item);
    int line = lineEnd(end);
    return text.substring(end, line).matches("\\s+#.*") ? line : end;
  }

  private int hyphen(String item) {
    int column = node(Pointers.parent(item)).getStartMark().getColumn();
    return lineStart(start(node(item))) + column;
  }

  private Node node(String pointer) {
    return Objects.requireNonNull(nodes.get(pointer), pointer);
  }

  boolean has(String pointer) {
    return nodes.containsKey(pointer);
  }

  private int start(Node node) {
    return offset(node.getStartMark());
  }

  /** The end of a value, before the comments and empty lines that follow it. */
  private int end(Node node) {
    if (node instanceof CollectionNode<?> collection
        && collection.getFlowStyle() != FlowStyle.FLOW
        && !collection.getValue().isEmpty()) {
      return switch (node) {
        case MappingNode mapping -> end(mapping.getValue().getLast().getValueNode());
        case SequenceNode sequence -> end(sequence.getValue().getLast());
        default -> offset(node.getEndMark());
      };
    }
    int end = offset(node.getEndMark());
    boolean lines =
        node instanceof ScalarNode scalar
            && (scalar.getScalarStyle() == ScalarStyle.LITERAL
                || scalar.getScalarStyle() == ScalarStyle.FOLDED);
    return lines ? text.substring(0, end).stripTrailing().length() : end;
  }

  private int offset(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }

  private int lineStart(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private int nextLine(int at) {
    return Math.min(lineEnd(at) + 1, text.length());
  }

  private String spliced(int from, int to, String part) {
    return text.substring(0, from) + part + text.substring(to);
  }
}
