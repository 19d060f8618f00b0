package org.cairncrm.shared;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.util.List;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link FollowsRules}. */
final class RequestRulesValidator implements ConstraintValidator<FollowsRules, RequestRules> {
  private final Clock clock;

  RequestRulesValidator(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean isValid(@Nullable RequestRules request, ConstraintValidatorContext context) {
    List<FieldError> faults = request == null ? List.of() : request.faults(clock.instant());
    if (!faults.isEmpty()) {
      context.disableDefaultConstraintViolation();
      // as parameters, because braces in a message would be interpreted as expressions
      var named = context.unwrap(HibernateConstraintValidatorContext.class);
      faults.forEach(
          fault ->
              named
                  .addMessageParameter("fault", fault.message())
                  .buildConstraintViolationWithTemplate("{fault}")
                  .addPropertyNode(fault.field())
                  .addConstraintViolation());
    }
    return faults.isEmpty();
  }
}
