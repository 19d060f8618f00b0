package org.cairncrm.store;

import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports a {@link StoreRefused} in two sentences instead of a stack trace. */
final class StoreRefusedAnalyzer extends AbstractFailureAnalyzer<StoreRefused> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, StoreRefused refused) {
    return new FailureAnalysis(
        Objects.requireNonNullElse(refused.getMessage(), "The store refused."),
        refused.remedy(),
        refused);
  }
}
