package org.cairncrm.shared;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link KnownWord}. Null is valid here; other constraints check it. */
final class KnownWordValidator implements ConstraintValidator<KnownWord, String> {
  private final List<WordList> lists;
  private List<String> words = List.of();

  KnownWordValidator(List<WordList> lists) {
    this.lists = lists;
  }

  @Override
  public void initialize(KnownWord annotation) {
    words =
        lists.stream()
            .filter(list -> list.name().equals(annotation.value()))
            .findFirst()
            .orElseThrow()
            .words();
  }

  @Override
  public boolean isValid(@Nullable String word, ConstraintValidatorContext context) {
    if (word == null || words.contains(word)) {
      return true;
    }
    context.disableDefaultConstraintViolation();
    context
        .unwrap(HibernateConstraintValidatorContext.class)
        .addMessageParameter("words", String.join(", ", words))
        .buildConstraintViolationWithTemplate("must be one of {words}")
        .addConstraintViolation();
    return false;
  }
}
