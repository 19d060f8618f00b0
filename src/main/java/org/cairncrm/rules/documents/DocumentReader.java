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
    var problems = new DocumentProblems(kind.name(), kind.page(), kind.name(), yaml);
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
    D document = kind.read(new DocumentText(read, problems), version);
    return new DocumentCheck<>(
        problems.faults(),
        text(read, kind.nameKey()),
        text(read, "title"),
        problems.faults().isEmpty() ? document : null);
  }

  /**
   * The content of a text, unchecked.
   *
   * @throws Invalid if it cannot be read
   */
  JsonNode json(String yaml) {
    var problems = new DocumentProblems(kind.name(), kind.page(), kind.name(), yaml);
    try {
      return new YamlJson(problems.compose(), problems).json();
    } catch (InvalidDocument unreadable) {
      throw invalid(problems.faults());
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
    return value.isString() ? value.asString() : null;
  }
}
