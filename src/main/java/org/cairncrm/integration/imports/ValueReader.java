package org.cairncrm.integration.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.cairncrm.rules.DocumentProblems;
import org.cairncrm.rules.YamlMapping;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the values of a record from a mapping. */
final class ValueReader {
  private static final int LONGEST = 200;
  private static final int LONGEST_SEPARATOR = 10;
  private static final int LONGEST_LANGUAGE = 20;
  private static final int MOST = 1000;

  /** The maximum number of columns or texts of a value; the first one that is not empty is used. */
  private static final int MOST_CHOICES = 20;

  /** The maximum number of columns of a list, equal to that of a customer's e-mail addresses. */
  private static final int MOST_OF_A_LIST = 20;

  private static final Set<String> VALUE =
      NotationReader.and(
          "column",
          "text",
          "values",
          "otherwise",
          "format",
          "language",
          "times",
          "dividedBy",
          "negated",
          "separator");

  private final DocumentProblems documentProblems;
  private final NumberNotation numbers;
  private final ColumnCheck columns;

  /**
   * @param numbers the notation of numbers in the file
   */
  ValueReader(DocumentProblems documentProblems, NumberNotation numbers, ColumnCheck columns) {
    this.documentProblems = documentProblems;
    this.numbers = numbers;
    this.columns = columns;
  }

  /** The values of a field: none when it is missing or invalid, several only for a list. */
  List<Value> of(YamlMapping in, RecordKind.Field field) {
    if (!(in.node(field.name()) instanceof SequenceNode list)) {
      Value value = one(in, field.name());
      return value == null ? List.of() : List.of(value);
    }
    List<Node> items = list.getValue();
    if (!field.type().isList() || items.isEmpty() || items.size() > MOST_OF_A_LIST) {
      documentProblems.at(
          in.mark(field.name()),
          field.type().isList()
              ? "'%s' must have 1 to %d columns".formatted(field.name(), MOST_OF_A_LIST)
              : "'%s' must be one column or text, not a list".formatted(field.name()));
      return List.of();
    }
    List<Value> values = new ArrayList<>();
    items.stream()
        .map(item -> value(item, in, field.name()))
        .filter(Objects::nonNull)
        .forEach(values::add);
    return values;
  }

  /** The value under a key; null when it is missing or invalid. */
  @Nullable Value one(YamlMapping in, String key) {
    Node node = in.node(key);
    return node == null ? null : value(node, in, key);
  }

  private @Nullable Value value(Node node, YamlMapping in, String key) {
    if (node instanceof ScalarNode column) {
      columns.require(column.getValue(), in, key);
      return Value.column(column.getValue(), numbers);
    }
    YamlMapping value = new YamlMapping(node, documentProblems, VALUE);
    List<String> from = value.words("column", MOST_CHOICES, LONGEST);
    List<String> texts = value.words("text", MOST_CHOICES, LONGEST);
    if (from.isEmpty() == texts.isEmpty() || from.contains("") || texts.contains("")) {
      documentProblems.at(
          value.start(),
          "must have either a 'column' or a 'text', each one or several, and not empty");
      return null;
    }
    var otherwise = value.scalar("otherwise");
    var made =
        new Value(
            from.isEmpty()
                ? texts.stream().map(ColumnTemplate::of).toList()
                : from.stream().map(ColumnTemplate::column).toList(),
            value.texts("values", MOST, LONGEST),
            otherwise == null ? null : otherwise.getValue(),
            format(value),
            language(value),
            value.text("times", LONGEST),
            value.text("dividedBy", LONGEST),
            Boolean.TRUE.equals(value.flag("negated")),
            new NotationReader(documentProblems).read(value, numbers),
            separator(value));
    made.columns().forEach(one -> columns.require(one, in, key));
    return made;
  }

  private @Nullable String format(YamlMapping value) {
    String format = value.text("format", LONGEST);
    try {
      if (format != null && !format.equals(TimeReader.SPREADSHEET)) {
        TimeReader.formatter(format, Locale.ROOT);
      }
    } catch (IllegalArgumentException unknown) {
      documentProblems.at(
          value.mark("format"), "is no pattern such as yyyy-MM-dd HH:mm: " + unknown.getMessage());
    }
    return format;
  }

  private Locale language(YamlMapping value) {
    String language = value.text("language", LONGEST_LANGUAGE);
    if (language == null) {
      return Locale.ROOT;
    }
    Locale locale = Locale.forLanguageTag(language);
    if (!Set.of(Locale.getISOLanguages()).contains(locale.getLanguage())) {
      documentProblems.at(value.mark("language"), "'" + language + "' is no language, such as pl");
    }
    return locale;
  }

  /** Reads the separator as written, since it may be a line break. */
  private @Nullable String separator(YamlMapping value) {
    ScalarNode separator = value.scalar("separator");
    if (separator == null) {
      return null;
    }
    int length = separator.getValue().length();
    if (length < 1 || length > LONGEST_SEPARATOR) {
      documentProblems.at(
          value.mark("separator"),
          "'separator' must have 1 to " + LONGEST_SEPARATOR + " characters, such as ';'");
      return null;
    }
    return separator.getValue();
  }

  /** Reports a column that cannot be reached from the file. */
  interface ColumnCheck {
    void require(String column, YamlMapping in, String key);
  }
}
