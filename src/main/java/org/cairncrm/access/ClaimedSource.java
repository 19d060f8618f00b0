package org.cairncrm.access;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field of a request that claims a {@code source} for a new fact. The caller must be
 * allowed to claim it; see {@link SourceClaims}. A reference to an existing fact is not a claim and
 * does not have this annotation.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ClaimedSourceValidator.class)
public @interface ClaimedSource {
  /** The validator replaces it with the reason. */
  String message() default "is not a source of the caller";

  /** Unused; required by Bean Validation. */
  Class<?>[] groups() default {};

  /** Unused; required by Bean Validation. */
  Class<? extends Payload>[] payload() default {};
}
