package org.cairncrm.rules.documents;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cairncrm.rules.DocumentProblems;
import org.cairncrm.rules.InvalidDocument;
import org.cairncrm.rules.YamlJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes values as YAML, in block or in flow style. */
final class YamlLayout {
  private static final int STEP = 2;

  private YamlLayout() {}

  /** A mapping or list in block style at this column. Another value is written on one line. */
  static String block(JsonNode value, int column) {
    String indent = " ".repeat(column);
    if (value.isObject() && !value.isEmpty()) {
      return value.properties().stream()
          .map(entry -> indent + entry.getKey() + ":" + after(entry.getValue(), column))
          .collect(Collectors.joining("\n"));
    }
    if (value.isArray() && !value.isEmpty()) {
      return items(value).stream()
          .map(item -> indent + "- " + item(item, column + STEP))
          .collect(Collectors.joining("\n"));
    }
    return line(value);
  }

  /** The text after a key in this column: on the same line, or on the lines below. */
  static String after(JsonNode value, int column) {
    return value.isContainer() && !value.isEmpty()
        ? "\n" + block(value, column + STEP)
        : " " + line(value);
  }

  /** An item of a list whose content begins in this column, after the hyphen. */
  static String item(JsonNode value, int column) {
    return block(value, column).stripLeading();
  }

  /** A value on the line of its key or hyphen. */
  static String line(JsonNode value) {
    return value.isString() ? text(value.asString(), "- %s") : flow(value);
  }

  /** A value in flow style. */
  private static String flow(JsonNode value) {
    if (value.isObject()) {
      return value.properties().stream()
          .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value.isArray()) {
      return items(value).stream()
          .map(YamlLayout::flow)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return value.isString() ? text(value.asString(), "[%s]") : value.asString();
  }

  /** The text without quotes if it reads the same without them. */
  private static String text(String text, String around) {
    return !text.isBlank()
            && text.strip().equals(text)
            && text.lines().count() == 1
            && isSame(around.formatted(text), text)
        ? text
        : JsonMapper.shared().writeValueAsString(text);
  }

  private static boolean isSame(String yaml, String text) {
    try {
      JsonNode read = read(yaml);
      return read.size() == 1 && read.path(0).isString() && read.path(0).asString().equals(text);
    } catch (InvalidDocument | ArithmeticException other) {
      return false;
    }
  }

  /** The value that a YAML text represents. */
  static JsonNode read(String yaml) {
    var problems = new DocumentProblems("", "", "", yaml);
    return new YamlJson(problems.compose(), problems).json();
  }

  private static List<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).toList();
  }
}
