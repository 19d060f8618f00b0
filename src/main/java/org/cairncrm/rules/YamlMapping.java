package org.cairncrm.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairncrm.shared.EnumWord;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML document. Missing, unknown or wrong values are reported with line and column.
 */
public final class YamlMapping {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int LONGEST_NAME = 60;

  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Mark start;
  private final boolean mapping;
  private final DocumentProblems documentProblems;

  /**
   * @param keys all allowed keys
   */
  public YamlMapping(Node node, DocumentProblems documentProblems, Set<String> keys) {
    this.start = node.getStartMark();
    this.documentProblems = documentProblems;
    this.mapping = node instanceof MappingNode;
    if (!(node instanceof MappingNode entries)) {
      documentProblems.at(
          start, "must have the keys " + String.join(", ", keys.stream().sorted().toList()));
      return;
    }
    for (NodeTuple entry : entries.getValue()) {
      Mark mark = entry.getKeyNode().getStartMark();
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!keys.contains(key)) {
        documentProblems.at(
            mark,
            "'"
                + key
                + "' is unknown here; known are "
                + String.join(", ", keys.stream().sorted().toList()));
      } else if (values.putIfAbsent(key, entry.getValueNode()) != null) {
        documentProblems.at(mark, "'" + key + "' is given twice");
      }
    }
  }

  public Mark start() {
    return start;
  }

  /** The place of the value of this key, or else of the mapping itself. */
  public Mark mark(String key) {
    Node value = values.get(key);
    return value == null ? start : value.getStartMark();
  }

  /** The scalar as it is written; null if the key is missing or empty. */
  public @Nullable ScalarNode scalar(String key) {
    Node value = values.get(key);
    if (value == null) {
      return null;
    }
    if (!(value instanceof ScalarNode scalar)) {
      documentProblems.at(value.getStartMark(), "'" + key + "' must be a single value");
      return null;
    }
    return scalar;
  }

  public @Nullable String text(String key, int longest) {
    ScalarNode scalar = scalar(key);
    if (scalar == null) {
      return null;
    }
    String text = scalar.getValue().strip();
    if (text.isEmpty() || text.length() > longest) {
      documentProblems.at(
          scalar.getStartMark(), "'" + key + "' must have 1 to " + longest + " characters");
      return null;
    }
    return text;
  }

  /** A required text; empty if it is missing. */
  public String requiredText(String key, int longest) {
    String text = text(key, longest);
    if (text == null && mapping && !values.containsKey(key)) {
      documentProblems.at(start, "'" + key + "' is missing");
    }
    return text == null ? "" : text;
  }

  /** A required stable name. */
  public String requiredName(String key) {
    String name = requiredText(key, LONGEST_NAME);
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      documentProblems.at(
          mark(key),
          "'" + key + "' must be lower-case words joined by hyphens, not '" + name + "'");
    }
    return name;
  }

  public @Nullable BigDecimal number(String key, int least, int most) {
    String text = text(key, 20);
    if (text == null) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(text);
      if (number.compareTo(BigDecimal.valueOf(least)) >= 0
          && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // reported below, like a number out of bounds
    }
    documentProblems.at(mark(key), "'" + key + "' must be a number from " + least + " to " + most);
    return null;
  }

  public @Nullable Integer wholeNumber(String key, int least, int most) {
    BigDecimal number = number(key, least, most);
    if (number != null && number.stripTrailingZeros().scale() > 0) {
      documentProblems.at(mark(key), "'" + key + "' must be a whole number");
      return null;
    }
    return number == null ? null : number.intValue();
  }

  /**
   * A constant of an enumeration, in the form that JSON uses: {@code live-chat}; null if the key is
   * missing or has another value.
   */
  public <E extends Enum<E>> @Nullable E oneOf(String key, Class<E> type) {
    ScalarNode written = scalar(key);
    if (written == null) {
      return null;
    }
    E[] all = type.getEnumConstants();
    for (E one : all) {
      if (word(one).equals(written.getValue())) {
        return one;
      }
    }
    documentProblems.at(
        written.getStartMark(),
        "'"
            + key
            + "' must be one of "
            + Arrays.stream(all).map(YamlMapping::word).collect(Collectors.joining(", "))
            + ", not '"
            + written.getValue()
            + "'");
    return null;
  }

  private static String word(Enum<?> constant) {
    return EnumWord.of(constant);
  }

  /** True or false; null if the key is missing or has another value. */
  public @Nullable Boolean flag(String key) {
    ScalarNode written = scalar(key);
    if (written == null) {
      return null;
    }
    if (!written.getValue().equals("true") && !written.getValue().equals("false")) {
      documentProblems.at(written.getStartMark(), "'" + key + "' must be true or false");
      return null;
    }
    return Boolean.valueOf(written.getValue());
  }

  /** The unparsed value of this key; null if it is missing. */
  public @Nullable Node node(String key) {
    return values.get(key);
  }

  /** The items under this key; none if it is missing. */
  public List<YamlMapping> items(String key, int most, Set<String> keys) {
    Node value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof SequenceNode sequence)) {
      documentProblems.at(
          value.getStartMark(), "'" + key + "' must be a list: each item after a '-'");
      return List.of();
    }
    if (sequence.getValue().size() > most) {
      documentProblems.at(
          value.getStartMark(), "'" + key + "' must have at most " + most + " items");
      return List.of();
    }
    List<YamlMapping> items = new ArrayList<>();
    sequence.getValue().forEach(item -> items.add(new YamlMapping(item, documentProblems, keys)));
    return items;
  }

  /** The items under this key. At least one is required. */
  public List<YamlMapping> requiredItems(String key, int most, Set<String> keys) {
    int before = documentProblems.count();
    List<YamlMapping> items = items(key, most, keys);
    if (items.isEmpty() && mapping && documentProblems.count() == before) {
      documentProblems.at(mark(key), "'" + key + "' must have at least one item");
    }
    return items;
  }

  /** The mapping under this key; null if it is missing. */
  public @Nullable YamlMapping mapping(String key, Set<String> keys) {
    Node value = values.get(key);
    return value == null ? null : new YamlMapping(value, documentProblems, keys);
  }

  /** The texts under this key with their arbitrary keys; empty if it is missing. */
  public Map<String, String> texts(String key, int most, int longest) {
    Node value = values.get(key);
    if (value == null) {
      return Map.of();
    }
    Map<String, String> texts = new LinkedHashMap<>();
    if (value instanceof MappingNode entries && entries.getValue().size() <= most) {
      for (NodeTuple entry : entries.getValue()) {
        if (entry.getKeyNode() instanceof ScalarNode name
            && entry.getValueNode() instanceof ScalarNode text
            && text.getValue().length() <= longest) {
          texts.put(name.getValue(), text.getValue());
        } else {
          documentProblems.at(entry.getKeyNode().getStartMark(), "must be a text for a text");
        }
      }
    } else {
      documentProblems.at(
          value.getStartMark(), "'" + key + "' must be up to " + most + " texts, each for a text");
    }
    return texts;
  }

  /** The texts listed under this key, or its single text; empty if it is missing. */
  public List<String> words(String key, int most, int longest) {
    Node value = values.get(key);
    if (value == null) {
      return List.of();
    }
    List<Node> nodes = value instanceof SequenceNode list ? list.getValue() : List.of(value);
    List<String> words = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof ScalarNode word && word.getValue().length() <= longest) {
        words.add(word.getValue());
      }
    }
    if (words.size() != nodes.size() || words.size() > most) {
      documentProblems.at(value.getStartMark(), "'" + key + "' must be up to " + most + " texts");
    }
    return words;
  }
}
