package org.cairncrm.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler method whose response contains personal data. Each successful call is recorded in
 * the audit trail; see {@link ReadTrail}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AuditedRead {
  /** The action in the past tense, such as {@code customer-opened}. */
  String action();

  /** The object of the read, with variables of the path: {@code customer:{id}}. */
  String subject();

  /** The request parameters that the entry repeats, such as the filters of an export. */
  String[] parameters() default {};
}
