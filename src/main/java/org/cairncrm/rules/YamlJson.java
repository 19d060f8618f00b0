package org.cairncrm.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON value of a part of a YAML document, with the place of each value in it. A plain scalar
 * is read as JSON would read it, and otherwise as a text: {@code no} is not a boolean.
 */
public final class YamlJson {
  private static final int DEEPEST = 30;
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,17})?([eE][-+]?[0-9]{1,2})?");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, Node> places = new HashMap<>();
  private final Map<String, Mark> keys = new HashMap<>();
  private final DocumentProblems documentProblems;
  private final JsonNode json;

  public YamlJson(Node node, DocumentProblems documentProblems) {
    this.documentProblems = documentProblems;
    this.json = read(node, "", 0);
  }

  /** The values, without their places. */
  public JsonNode json() {
    return json;
  }

  /**
   * The place of a value; the place of its parent if the value is missing.
   *
   * @param pointer a JSON pointer
   */
  public Mark place(String pointer) {
    for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
      Node place = places.get(at);
      if (place != null || at.isEmpty()) {
        return Objects.requireNonNull(place).getStartMark();
      }
    }
  }

  /** The place of the key before a value; the place of the value if it is an item of a list. */
  public Mark keyPlace(String pointer) {
    Mark key = keys.get(pointer);
    return key == null ? place(pointer) : key;
  }

  /** The single value at this pointer, as it is written; null if there is none. */
  public @Nullable ScalarNode scalar(String pointer) {
    return places.get(pointer) instanceof ScalarNode scalar ? scalar : null;
  }

  /** A step of a JSON pointer (RFC 6901). */
  public static String step(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }

  private JsonNode read(Node node, String pointer, int depth) {
    places.put(pointer, node);
    if (depth > DEEPEST) {
      documentProblems.at(node.getStartMark(), "is nested too deeply");
      return NODES.nullNode();
    }
    return switch (node) {
      case MappingNode mapping -> object(mapping, pointer, depth);
      case SequenceNode sequence -> array(sequence, pointer, depth);
      case ScalarNode scalar -> scalar(scalar);
      default -> NODES.nullNode();
    };
  }

  private ObjectNode object(MappingNode mapping, String pointer, int depth) {
    ObjectNode object = NODES.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (object.has(key)) {
        documentProblems.at(entry.getKeyNode().getStartMark(), "'" + key + "' is given twice");
      }
      keys.put(pointer + step(key), entry.getKeyNode().getStartMark());
      object.set(key, read(entry.getValueNode(), pointer + step(key), depth + 1));
    }
    return object;
  }

  private ArrayNode array(SequenceNode sequence, String pointer, int depth) {
    ArrayNode array = NODES.arrayNode();
    for (Node item : sequence.getValue()) {
      array.add(read(item, pointer + "/" + array.size(), depth + 1));
    }
    return array;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
      return NODES.stringNode(text);
    }
    if (NUMBER.matcher(text).matches()) {
      var number = new BigDecimal(text);
      return text.matches("-?[0-9]+")
          ? NODES.numberNode(number.longValueExact())
          : NODES.numberNode(number);
    }
    return switch (text) {
      case "true", "false" -> NODES.booleanNode(text.equals("true"));
      case "null", "" -> NODES.nullNode();
      default -> NODES.stringNode(text);
    };
  }
}
