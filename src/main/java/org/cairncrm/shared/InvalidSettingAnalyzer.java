package org.cairncrm.shared;

import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports an invalid setting in two sentences instead of a stack trace. */
final class InvalidSettingAnalyzer extends AbstractFailureAnalyzer<InvalidSetting> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, InvalidSetting invalid) {
    return new FailureAnalysis(
        Objects.requireNonNullElse(invalid.getMessage(), "A setting is invalid"),
        invalid.remedy(),
        invalid);
  }
}
