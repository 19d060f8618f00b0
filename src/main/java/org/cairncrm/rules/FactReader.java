package org.cairncrm.rules;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.FieldError;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import tools.jackson.databind.JsonNode;

/** Reads the declaration of a fact from YAML and reports all faults with their places. */
final class FactReader {
  static final String WHAT = "declaration of a fact";
  static final String PAGE = "docs/integration.md";

  /** The names that conditions use for the components of every fact. */
  static final Set<String> TAKEN = Set.of("customer", "source", "channel", "occurredAt");

  private static final int LONGEST_TITLE = 80;
  private static final int LONGEST_DESCRIPTION = 1000;
  private static final int MOST_ALIASES = 20;
  private static final int LONGEST_ALIAS = 200;
  private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]*");
  private static final Set<String> KEYS =
      Set.of("fact", "aliases", "title", "description", "channel", "said", "schema");

  private FactReader() {}

  /**
   * @param file the name of the file in messages
   * @throws InvalidDocument with all faults
   */
  static DeclaredFact read(String file, String document) {
    var documentProblems = new DocumentProblems(WHAT, PAGE, file, document);
    var mapping = new YamlMapping(documentProblems.compose(), documentProblems, KEYS);
    String name = mapping.requiredName("fact");
    String title = mapping.requiredText("title", LONGEST_TITLE);
    mapping.text("description", LONGEST_DESCRIPTION);
    Channel channel = mapping.oneOf("channel", Channel.class);
    String said = mapping.text("said", LONGEST_TITLE);
    Node written = mapping.node("schema");
    Set<String> aliases = aliases(mapping, documentProblems);
    if (written == null) {
      documentProblems.at(mapping.start(), "'schema' is missing: the JSON Schema of its data");
      throw documentProblems.invalid();
    }
    YamlJson yaml = new YamlJson(written, documentProblems);
    FactSchema schema = schema(yaml, documentProblems);
    said(said, yaml.json(), mapping, documentProblems);
    documentProblems.throwIfAny();
    return new DeclaredFact(
        name, aliases, title, channel, said, yaml.json(), Objects.requireNonNull(schema));
  }

  private static Set<String> aliases(YamlMapping mapping, DocumentProblems documentProblems) {
    Set<String> aliases = new LinkedHashSet<>();
    for (String alias : mapping.words("aliases", MOST_ALIASES, LONGEST_ALIAS)) {
      if (!TYPE.matcher(alias).matches() || !aliases.add(alias)) {
        documentProblems.at(
            mapping.mark("aliases"),
            "'aliases' must be different event types, such as com.shop.cart.abandoned, not '"
                + alias
                + "'");
      }
    }
    return aliases;
  }

  private static @Nullable FactSchema schema(YamlJson yaml, DocumentProblems documentProblems) {
    Set<FieldError> wrong = new LinkedHashSet<>(FactSchema.wrong(yaml.json()));
    if (wrong.isEmpty()) {
      requireKind(yaml.json(), wrong);
      new JsonSchemaTypes(yaml.json(), (at, problem) -> wrong.add(new FieldError(at, problem)))
          .properties("event");
    }
    if (wrong.isEmpty()) {
      try {
        return new FactSchema(yaml.json());
      } catch (RuntimeException unusable) {
        wrong.add(new FieldError("", "cannot be used: " + unusable.getMessage()));
      }
    }
    wrong.forEach(fault -> documentProblems.at(yaml.place(fault.field()), fault.message()));
    return null;
  }

  private static void requireKind(JsonNode schema, Set<FieldError> wrong) {
    String meta = schema.path("$schema").asString(FactSchema.META);
    if (!meta.equals(FactSchema.META)) {
      wrong.add(new FieldError("/$schema", "must be " + FactSchema.META));
    }
    if (!schema.path("type").asString("").equals("object")) {
      wrong.add(new FieldError("/type", "must be 'object': a fact is an object of named values"));
    }
    for (String name : schema.path("properties").propertyNames()) {
      if (TAKEN.contains(name)) {
        wrong.add(
            new FieldError(
                "/properties" + YamlJson.step(name),
                "'" + name + "' is what Cairn knows of every fact: call it otherwise"));
      }
    }
  }

  private static void said(
      @Nullable String said,
      JsonNode schema,
      YamlMapping mapping,
      DocumentProblems documentProblems) {
    if (said != null
        && !schema
            .at("/properties" + YamlJson.step(said) + "/type")
            .asString("")
            .equals("string")) {
      documentProblems.at(mapping.mark("said"), "'said' must name a property of type string");
    }
  }
}
