package org.cairncrm.rules.documents;

import java.util.List;
import org.cairncrm.rules.DocumentFault;
import org.cairncrm.rules.DocumentProblems;
import org.cairncrm.rules.InvalidCondition;
import org.cairncrm.rules.RuleError;
import org.cairncrm.rules.YamlJson;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.ScalarNode;
import tools.jackson.databind.JsonNode;

/**
 * The text of a document, for the checks that only code can make. If it violates the schema of its
 * kind, parts may be missing or have another type. Places are JSON pointers (RFC 6901), such as
 * {@code /stages/2/enter/0/when}.
 */
public final class DocumentText {
  private final YamlJson yaml;
  private final DocumentProblems documentProblems;
  private final List<DocumentFault> known;

  DocumentText(YamlJson yaml, DocumentProblems documentProblems) {
    this.yaml = yaml;
    this.documentProblems = documentProblems;
    this.known = documentProblems.faults();
  }

  public JsonNode json() {
    return yaml.json();
  }

  /** Adds a fault of the value at this pointer, unless the schema has reported one there. */
  public void fault(String pointer, String message) {
    Mark place = yaml.place(pointer);
    if (known.stream().noneMatch(fault -> fault.isAt(place))) {
      documentProblems.at(place, message);
    }
  }

  /** The line of the value at this pointer, from 1. */
  public int line(String pointer) {
    return yaml.place(pointer).getLine() + 1;
  }

  /** Adds a warning about the value at this pointer. */
  public void warning(String pointer, String message) {
    documentProblems.warning(yaml.place(pointer), message);
  }

  /**
   * Adds the faults of the condition or sentence at this pointer, each at its own place in it,
   * unless the schema has reported a fault of it.
   */
  public void faults(String pointer, InvalidCondition invalid) {
    Mark place = yaml.place(pointer);
    if (known.stream().anyMatch(fault -> fault.isAt(place))) {
      return;
    }
    ScalarNode text = yaml.scalar(pointer);
    for (RuleError error : invalid.errors()) {
      if (text == null) {
        fault(pointer, error.message());
      } else {
        documentProblems.in(text, error.line(), error.column(), error.message());
      }
    }
  }

  /** Whether no fault was found so far, which means that the text satisfies the schema. */
  public boolean isSound() {
    return documentProblems.faults().isEmpty();
  }
}
