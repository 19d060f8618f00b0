package org.cairncrm.rules.documents;

import java.util.List;
import org.cairncrm.rules.DocumentFault;
import org.cairncrm.rules.InvalidDocument;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Edits a document through its form. Each change is made in the text and preserves its comments and
 * layout. A change that this cannot express, for example within an alias, is rejected. Values are
 * named by JSON pointers.
 */
public final class DocumentEditor {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final SchemaPart schema;

  DocumentEditor(JsonNode schema) {
    this.schema = SchemaPart.of(schema);
  }

  /** The text of a new document, with all required parts, to be filled in. */
  public String blank() {
    return YamlLayout.block(schema.blank(), 0) + "\n";
  }

  /** The form with the values of a text; null if the text cannot be read. */
  public @Nullable FormPart form(String text) {
    try {
      return DocumentForm.of(schema, new YamlSource(text).json());
    } catch (InvalidDocument unreadable) {
      return null;
    }
  }

  /**
   * The form of one value, also if the document lacks it: a group then has all of its fields.
   *
   * @param at the JSON pointer of the value, which is not that of the whole document
   * @return null if no document of this kind can have the value
   */
  public @Nullable FormPart part(JsonNode document, String at) {
    SchemaPart part = schema.at(at);
    SchemaPart parent = schema.at(Pointers.parent(at));
    return part == null || parent == null
        ? null
        : DocumentForm.at(at, part, document.at(at), parent.requires(Pointers.last(at)));
  }

  /** The keys that the value at a JSON pointer can have, in their order; empty for other values. */
  public List<String> keys(String at) {
    SchemaPart part = schema.at(at);
    return part == null ? List.of() : part.keys();
  }

  /**
   * The content of a text.
   *
   * @throws Invalid if it cannot be read
   */
  public JsonNode json(String text) {
    return read(text).json();
  }

  /**
   * The differences in the content of two texts.
   *
   * @param before null to compare with nothing
   * @param after null to compare with nothing
   * @throws Invalid if one of them cannot be read
   */
  public List<DocumentChange> changes(@Nullable String before, @Nullable String after) {
    return DocumentDiff.between(content(before), content(after));
  }

  /**
   * The content of a text; an empty object for null.
   *
   * @throws Invalid if it cannot be read
   */
  public JsonNode content(@Nullable String text) {
    return text == null ? NODES.objectNode() : json(text);
  }

  /** The JSON pointers of the values that faults concern; all empty if the text cannot be read. */
  public List<String> pointers(String text, List<DocumentFault> faults) {
    try {
      YamlSource source = new YamlSource(text);
      return faults.stream().map(fault -> source.pointer(fault.line(), fault.column())).toList();
    } catch (InvalidDocument unreadable) {
      return faults.stream().map(fault -> "").toList();
    }
  }

  /** Enters a value. An empty value removes an optional key. */
  public String set(String text, String at, String value) {
    SchemaPart part = part(at);
    boolean item = part(Pointers.parent(at)).isList();
    if (value.isEmpty() && !item && !part(Pointers.parent(at)).requires(Pointers.last(at))) {
      return read(text).has(at) ? remove(text, at) : text;
    }
    return put(read(text), at, value(part, value));
  }

  private static JsonNode value(SchemaPart part, String value) {
    JsonNode read = value.isBlank() ? NODES.stringNode("") : plain(value);
    boolean fits = part.isNumber() ? read.isNumber() : part.isBoolean() && read.isBoolean();
    return fits ? read : NODES.stringNode(value.replace("\r\n", "\n"));
  }

  private static JsonNode plain(String value) {
    try {
      return YamlLayout.read(value.strip());
    } catch (InvalidDocument | ArithmeticException text) {
      return NODES.stringNode(value);
    }
  }

  /** Adds an item to a list, or a missing group. */
  public String add(String text, String at) {
    SchemaPart part = part(at);
    SchemaPart items = part.items();
    YamlSource source = read(text);
    if (items == null) {
      return put(source, at, part.blank());
    }
    int size = source.json().at(at).size();
    return size == 0
        ? put(source, at, NODES.arrayNode().add(items.blank()))
        : put(source, at + "/" + size, items.blank());
  }

  /** Removes a key or an item. An optional list is removed together with its last item. */
  public String remove(String text, String at) {
    YamlSource source = read(text);
    String parent = Pointers.parent(at);
    JsonNode after = source.json().deepCopy();
    boolean last = source.json().at(parent).size() == 1;
    if (last
        && part(parent).isList()
        && !part(Pointers.parent(parent)).requires(Pointers.last(parent))) {
      return remove(text, parent);
    }
    switch (after.at(parent)) {
      case ObjectNode group -> group.remove(Pointers.last(at));
      case ArrayNode list -> list.remove(Integer.parseInt(Pointers.last(at)));
      default -> throw refused();
    }
    String braces = source.braces(at);
    if (braces != null && !braces.equals(at)) {
      return checked(source.replaced(braces, after.at(braces)), after);
    }
    if (last) {
      return checked(source.replaced(parent, after.at(parent)), after);
    }
    return checked(part(parent).isList() ? source.withoutItem(at) : source.withoutKey(at), after);
  }

  /** Moves an item of a list one place up. */
  public String up(String text, String at) {
    YamlSource source = read(text);
    String parent = Pointers.parent(at);
    int place = Integer.parseInt(Pointers.last(at));
    JsonNode after = source.json().deepCopy();
    if (!(after.at(parent) instanceof ArrayNode list) || place == 0 || place >= list.size()) {
      throw refused();
    }
    list.insert(place - 1, list.remove(place));
    String braces = source.braces(parent);
    return checked(
        braces == null
            ? source.exchanged(parent + "/" + (place - 1), at)
            : source.replaced(braces, after.at(braces)),
        after);
  }

  /** Enters a value with everything in it, for example the next item of a list. */
  public String put(String text, String at, JsonNode value) {
    part(at);
    return put(read(text), at, value);
  }

  /** Moves an item of a list to another place. */
  public String move(String text, String at, int to) {
    String list = Pointers.parent(at);
    int place = Integer.parseInt(Pointers.last(at));
    String moved = text;
    for (int i = place; i > to; i--) {
      moved = up(moved, list + "/" + i);
    }
    for (int i = place; i < to; i++) {
      moved = up(moved, list + "/" + (i + 1));
    }
    return moved;
  }

  private String put(YamlSource source, String at, JsonNode value) {
    String parent = Pointers.parent(at);
    JsonNode around = source.json().at(parent);
    if (!around.isContainer()) {
      // the parent is missing or empty
      JsonNode filled =
          part(parent).isList()
              ? NODES.arrayNode().add(value)
              : NODES.objectNode().set(Pointers.last(at), value);
      return put(source, parent, filled);
    }
    JsonNode after = source.json().deepCopy();
    switch (after.at(parent)) {
      case ObjectNode group -> group.set(Pointers.last(at), value);
      case ArrayNode list when Integer.parseInt(Pointers.last(at)) < list.size() ->
          list.set(Integer.parseInt(Pointers.last(at)), value);
      case ArrayNode list -> list.add(value);
      default -> throw refused();
    }
    return checked(written(source, at, value, after), after);
  }

  private String written(YamlSource source, String at, JsonNode value, JsonNode after) {
    String parent = Pointers.parent(at);
    String braces = source.braces(parent);
    if (braces != null) {
      return source.replaced(braces, after.at(braces));
    }
    if (source.has(at)) {
      return source.replaced(at, value);
    }
    return source.json().at(parent).isArray()
        ? source.appended(parent, value)
        : source.inserted(parent, Pointers.last(at), value, part(parent).keys());
  }

  /** The changed text, if its content is as expected. */
  private static String checked(String text, JsonNode expected) {
    try {
      if (new YamlSource(text).json().equals(expected)) {
        return text;
      }
    } catch (InvalidDocument unreadable) {
      // rejected below
    }
    throw refused();
  }

  private SchemaPart part(String at) {
    SchemaPart part = schema.at(at);
    if (part == null) {
      throw Invalid.field("at", "must be the place of a field of the form");
    }
    return part;
  }

  private static YamlSource read(String text) {
    try {
      return new YamlSource(text);
    } catch (InvalidDocument unreadable) {
      throw Invalid.field("text", "must be readable before the form can change it");
    }
  }

  private static Invalid refused() {
    return Invalid.field("text", "cannot be changed by the form here: edit this place in the text");
  }
}
