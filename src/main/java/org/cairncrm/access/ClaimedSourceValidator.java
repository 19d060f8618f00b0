package org.cairncrm.access;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.cairncrm.shared.TextRules;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link ClaimedSource} with {@link SourceClaims}. A text that breaks the general rules for
 * a line of text is reported by those rules only, so that one fault has one message.
 */
final class ClaimedSourceValidator implements ConstraintValidator<ClaimedSource, String> {
  private final SourceClaims claims;

  ClaimedSourceValidator(SourceClaims claims) {
    this.claims = claims;
  }

  @Override
  public boolean isValid(@Nullable String source, ConstraintValidatorContext context) {
    String fault = source == null || !isShortLine(source) ? null : claims.fault(source);
    if (fault == null) {
      return true;
    }
    context.disableDefaultConstraintViolation();
    context
        .unwrap(HibernateConstraintValidatorContext.class)
        .addMessageParameter("fault", fault)
        .buildConstraintViolationWithTemplate("{fault}")
        .addConstraintViolation();
    return false;
  }

  private static boolean isShortLine(String source) {
    return source.length() <= SourceName.LONGEST_CLAIM && TextRules.faultOfLine(source) == null;
  }
}
