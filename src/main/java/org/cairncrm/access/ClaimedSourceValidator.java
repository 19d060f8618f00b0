package org.cairncrm.access;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link ClaimedSource} with {@link SourceClaims}. */
final class ClaimedSourceValidator implements ConstraintValidator<ClaimedSource, String> {
  private final SourceClaims claims;

  ClaimedSourceValidator(SourceClaims claims) {
    this.claims = claims;
  }

  @Override
  public boolean isValid(@Nullable String source, ConstraintValidatorContext context) {
    String fault = source == null || source.isEmpty() ? null : claims.fault(source);
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
}
