package org.cairncrm.rules;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lists the faults of a document that stops the start, instead of a stack trace. */
final class InvalidDocumentAnalyzer extends AbstractFailureAnalyzer<InvalidDocument> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, InvalidDocument invalid) {
    return new FailureAnalysis(
        "A %s cannot be used:%s"
            .formatted(invalid.what(), InvalidDocument.listed(invalid.problems())),
        "Correct these lines and start again. %s explains the format.".formatted(invalid.page()),
        invalid);
  }
}
