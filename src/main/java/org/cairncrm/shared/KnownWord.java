package org.cairncrm.shared;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Allows only the words of the {@link WordList} with this name. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownWordValidator.class)
public @interface KnownWord {
  /** The name of the list. */
  String value();

  /** The validator replaces it with the words that are allowed. */
  String message() default "must be a known word";

  /** Unused; required by Bean Validation. */
  Class<?>[] groups() default {};

  /** Unused; required by Bean Validation. */
  Class<? extends Payload>[] payload() default {};
}
