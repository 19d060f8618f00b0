package org.cairncrm.rules.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.cairncrm.rules.DocumentFault;
import org.cairncrm.rules.DocumentProblems;
import org.cairncrm.rules.InvalidDocument;
import org.cairncrm.rules.YamlJson;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.TextRules;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the text of a document: its YAML, the schema of its kind, and the kind's own checks. */
public final class DocumentReader<D> {
  /** The maximum length of a document in characters. */
  static final int LONGEST = 200_000;

  private final DocumentKind<D> kind;
  private final DocumentSchema schema;
  private final DocumentEditor editor;

  public DocumentReader(DocumentKind<D> kind) {
    this.kind = kind;
    JsonNode source = schema(kind);
    this.schema = new DocumentSchema(source);
    this.editor = new DocumentEditor(source);
  }

  private static JsonNode schema(DocumentKind<?> kind) {
    try (var resource = new ClassPathResource(kind.schema()).getInputStream()) {
      return JsonMapper.shared().readTree(resource);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** The editor for forms of this kind. */
  public DocumentEditor editor() {
    return editor;
  }

  /**
   * Finds every fault, of the schema and of the kind's own checks.
   *
   * @param version the version that the document has, or will have once it is published
   */
  public DocumentCheck<D> check(String yaml, int version) {
    return check(yaml, version, problems(yaml), false);
  }

  /** Finds every fault, and the warnings if there is no fault. */
  public DocumentFindings findings(String yaml) {
    DocumentProblems problems = problems(yaml);
    check(yaml, 1, problems, true);
    return new DocumentFindings(problems.faults(), problems.warnings());
  }

  private DocumentProblems problems(String yaml) {
    return new DocumentProblems(kind.name(), kind.page(), kind.name(), yaml);
  }

  private DocumentCheck<D> check(
      String yaml, int version, DocumentProblems problems, boolean warned) {
    if (yaml.length() > LONGEST) {
      problems.at(1, 1, "must have at most " + LONGEST + " characters");
      return new DocumentCheck<>(problems.faults(), null, null, null);
    }
    YamlJson read;
    try {
      read = new YamlJson(problems.compose(), problems);
    } catch (InvalidDocument unreadable) {
      return new DocumentCheck<>(problems.faults(), null, null, null);
    }
    schema.check(read, problems);
    var text = new DocumentText(read, problems);
    characters(read.json(), "", text);
    D document = kind.read(text, version);
    boolean sound = document != null && text.isSound();
    if (warned && document != null && sound) {
      kind.warn(text, document);
    }
    return new DocumentCheck<>(
        problems.faults(),
        text(read, kind.nameKey()),
        text(read, "title"),
        sound ? document : null);
  }

  /** Finds texts that cannot be stored with what follows from the document, such as an event. */
  private static void characters(JsonNode node, String at, DocumentText text) {
    String fault = node.isString() ? TextRules.faultOfText(node.asString()) : null;
    if (fault != null) {
      text.fault(at, fault);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      characters(node.path(i), at + "/" + i, text);
    }
    node.properties()
        .forEach(entry -> characters(entry.getValue(), Pointers.child(at, entry.getKey()), text));
  }

  /**
   * The content of a text, unchecked.
   *
   * @throws Invalid if it cannot be read
   */
  JsonNode json(String yaml) {
    DocumentProblems problems = problems(yaml);
    try {
      return new YamlJson(problems.compose(), problems).json();
    } catch (InvalidDocument unreadable) {
      throw invalid(problems.faults());
    }
  }

  /** Requires a text without faults. */
  void requireSound(String text) {
    List<DocumentFault> faults = findings(text).faults();
    if (!faults.isEmpty()) {
      throw invalid(faults);
    }
  }

  /** An error that names the place of each fault in the text: {@code text:3:5}. */
  static Invalid invalid(List<DocumentFault> faults) {
    return new Invalid(
        faults.stream()
            .map(
                fault ->
                    new FieldError("text:" + fault.line() + ":" + fault.column(), fault.message()))
            .toList());
  }

  private static @Nullable String text(YamlJson read, String key) {
    JsonNode value = read.json().path(key);
    return value.isString() && TextRules.faultOfText(value.asString()) == null
        ? value.asString()
        : null;
  }
}
