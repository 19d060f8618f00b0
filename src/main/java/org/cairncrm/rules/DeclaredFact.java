package org.cairncrm.rules;

import dev.cel.common.values.NullValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.FieldError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A type of facts that other systems send and for which Cairn has no record of its own. It is
 * declared in {@code journey-maps/facts/}.
 */
public final class DeclaredFact {
  /** The name of the whole fact in the paths of its fields. */
  public static final String DATA = "data";

  private final String name;
  private final Set<String> aliases;
  private final String title;
  private final @Nullable Channel channel;
  private final @Nullable String said;
  private final JsonNode document;
  private final FactSchema schema;

  /**
   * @param aliases the event types that other systems use for it
   * @param said the property that holds the text, such as the words of a customer; null for none
   */
  DeclaredFact(
      String name,
      Set<String> aliases,
      String title,
      @Nullable Channel channel,
      @Nullable String said,
      JsonNode document,
      FactSchema schema) {
    this.name = name;
    this.aliases = Set.copyOf(aliases);
    this.title = title;
    this.channel = channel;
    this.said = said;
    this.document = document;
    this.schema = schema;
  }

  /** The stable name, used by senders and by maps: {@code cart-abandoned}. */
  public String name() {
    return name;
  }

  /** Other event types with which it may arrive, such as {@code com.shop.cart.abandoned}. */
  public Set<String> aliases() {
    return aliases;
  }

  /** The title in a history: {@code Left a filled cart}. */
  public String title() {
    return title;
  }

  /** The channel of the fact; null if it has none. */
  public @Nullable Channel channel() {
    return channel;
  }

  /** The faults of received data, by fields such as {@code data.items}; empty if there are none. */
  public List<FieldError> faults(JsonNode data) {
    return schema.faults(data, DATA);
  }

  /** The data that conditions may use: everything except the text. */
  public JsonNode facts(ObjectNode data) {
    return said == null ? data : data.deepCopy().without(said);
  }

  /** The text, which is stored beside the event; null if there is none. */
  public @Nullable String said(JsonNode data) {
    String text = said == null ? null : data.path(said).asString("");
    return text == null || text.isBlank() ? null : text;
  }

  /** Puts the text back into the data that it arrived with. */
  public void restore(ObjectNode facts, @Nullable String text) {
    if (said != null && text != null) {
      facts.put(said, text);
    }
  }

  /**
   * Converts values to their declared types, so that two spellings of one value are equal: decimals
   * to numbers, times to instants. Null values are left out.
   *
   * @param data data without {@link #faults}
   */
  public Map<String, Object> typed(Map<String, ? extends @Nullable Object> data) {
    Map<String, Object> typed = new TreeMap<>();
    Map<String, CelForm> properties = forms().properties(name);
    data.forEach(
        (property, value) -> {
          CelForm celForm = properties.get(property);
          Object plain = celForm == null ? value : plain(celForm.apply(value));
          if (plain != null) {
            typed.put(property, plain);
          }
        });
    return typed;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case NullValue none -> null;
      case Map<?, ?> map -> {
        Map<String, Object> plain = new TreeMap<>();
        map.forEach(
            (name, inner) -> {
              Object known = plain(inner);
              if (known != null) {
                plain.put(String.valueOf(name), known);
              }
            });
        yield plain;
      }
      case List<?> list -> list.stream().map(DeclaredFact::plain).toList();
      default -> value;
    };
  }

  /** The label of a property: its {@code title}, or else the words of its name. */
  public String label(String property) {
    String words = property.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('_', ' ');
    return document
        .path("properties")
        .path(property)
        .path("title")
        .asString(words.toLowerCase(Locale.ROOT));
  }

  /** Whether a property with this name is declared. */
  public boolean has(String property) {
    return document.path("properties").has(property);
  }

  /** The schemas of the properties that conditions may use, by name. */
  Map<String, JsonNode> usable() {
    Map<String, JsonNode> usable = new LinkedHashMap<>();
    document
        .path("properties")
        .properties()
        .forEach(property -> usable.put(property.getKey(), property.getValue()));
    if (said != null) {
      usable.remove(said);
    }
    return usable;
  }

  /** The names of the properties that every fact of this type has. */
  Set<String> required() {
    Set<String> required = new HashSet<>();
    document.path("required").values().forEach(name -> required.add(name.asString("")));
    return required;
  }

  /** The forms of its properties in conditions, with the types of their objects. */
  JsonSchemaTypes forms() {
    return new JsonSchemaTypes(document, (pointer, problem) -> {});
  }

  /** The forms of the properties that conditions may use. */
  Map<String, CelForm> forms(JsonSchemaTypes forms) {
    Map<String, CelForm> all = new TreeMap<>(forms.properties(name));
    if (said != null) {
      all.remove(said);
    }
    return all;
  }
}
