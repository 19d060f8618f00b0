package org.cairncrm.rules;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.cairncrm.events.FactReceived;
import org.cairncrm.shared.EnumWord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field of an event that a person can choose for a condition. Ids and times are left out: a
 * person has nothing to compare them with.
 *
 * @param path such as {@code nth} or {@code total.amount}
 * @param optional whether it may be missing
 * @param choices the values of a {@link FieldType#CHOICE}
 * @param label the label that a declared fact gives it; null if it has none of its own
 */
public record EventField(
    String path, FieldType type, boolean optional, List<String> choices, @Nullable String label) {
  private static final Set<Type> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);
  private static final Set<Type> DECIMAL = Set.of(double.class, Double.class, BigDecimal.class);

  /** The fields of a kind of event, in its order. */
  public static List<EventField> of(EventKind kind) {
    List<EventField> fields = new ArrayList<>();
    DeclaredFact fact = kind.fact();
    if (fact == null) {
      components("", kind.type(), fields);
    } else {
      properties(fact, fields);
      for (RecordComponent component : FactReceived.class.getRecordComponents()) {
        if (component.getName().equals("channel") || component.getName().equals("source")) {
          add(component.getName(), component, fields);
        }
      }
    }
    return List.copyOf(fields);
  }

  /** The comparisons to choose from, the usual one first. */
  public List<PickedComparison> comparisons() {
    return type.comparisons().stream()
        .filter(comparison -> optional || comparison.needsValue())
        .toList();
  }

  private static void components(String before, Class<?> record, List<EventField> fields) {
    for (RecordComponent component : record.getRecordComponents()) {
      add(before + component.getName(), component, fields);
    }
  }

  private static void add(String path, RecordComponent component, List<EventField> fields) {
    Type type = component.getGenericType();
    boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    if (WHOLE.contains(type)) {
      fields.add(new EventField(path, FieldType.WHOLE, optional, List.of(), null));
    } else if (DECIMAL.contains(type)) {
      fields.add(new EventField(path, FieldType.DECIMAL, optional, List.of(), null));
    } else if (type == boolean.class || type == Boolean.class) {
      fields.add(new EventField(path, FieldType.YES_NO, optional, List.of("true", "false"), null));
    } else if (type == String.class || type == Currency.class) {
      fields.add(new EventField(path, FieldType.TEXT, optional, List.of(), null));
    } else if (type == LocalDate.class) {
      fields.add(new EventField(path, FieldType.DAY, optional, List.of(), null));
    } else if (type instanceof Class<?> known && known.isEnum()) {
      fields.add(new EventField(path, FieldType.CHOICE, optional, EnumWord.all(known), null));
    } else if (type instanceof Class<?> known && known.isRecord() && !path.contains(".")) {
      nested(path, known, fields);
    } else if (isTexts(type)) {
      fields.add(new EventField(path, FieldType.LIST, optional, List.of(), null));
    }
  }

  /** The fields of a value such as an amount of money; an id has a single one and is left out. */
  private static void nested(String path, Class<?> record, List<EventField> fields) {
    if (record.getRecordComponents().length > 1) {
      components(path + ".", record, fields);
    }
  }

  private static boolean isTexts(Type type) {
    return type instanceof ParameterizedType list
        && list.getRawType() instanceof Class<?> raw
        && Collection.class.isAssignableFrom(raw)
        && list.getActualTypeArguments()[0] == String.class;
  }

  private static void properties(DeclaredFact fact, List<EventField> fields) {
    Set<String> required = fact.required();
    fact.usable()
        .forEach(
            (name, schema) ->
                property(name, schema, required.contains(name), fact.label(name), fields));
  }

  private static void property(
      String path, JsonNode schema, boolean required, String label, List<EventField> fields) {
    FieldType type = type(schema);
    if (type != null) {
      List<String> choices =
          type == FieldType.YES_NO ? List.of("true", "false") : texts(schema.path("enum"));
      fields.add(new EventField(path, type, !required, choices, label));
    } else if (schema.has("properties") && !path.contains(".")) {
      for (var inner : schema.path("properties").properties()) {
        property(
            path + "." + inner.getKey(),
            inner.getValue(),
            true,
            label + " (" + inner.getValue().path("title").asString(inner.getKey()) + ")",
            fields);
      }
    }
  }

  private static @Nullable FieldType type(JsonNode schema) {
    return switch (schema.path("type").asString("")) {
      case "integer" -> FieldType.WHOLE;
      case "number" -> FieldType.DECIMAL;
      case "boolean" -> FieldType.YES_NO;
      case "string" ->
          switch (schema.path("format").asString("")) {
            case "date-time" -> null;
            case "date" -> FieldType.DAY;
            case DecimalFormat.NAME -> FieldType.DECIMAL;
            default -> schema.has("enum") ? FieldType.CHOICE : FieldType.TEXT;
          };
      case "array" ->
          schema.path("items").path("type").asString("").equals("string") ? FieldType.LIST : null;
      default -> null;
    };
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
  }
}
