package org.cairncrm.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler method whose answer contains personal data: each successful call is recorded in
 * the audit trail, see {@link ReadTrail}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AuditedRead {
  /** In the past tense, such as {@code customer-opened}. */
  String action();

  /** What is read, with variables of the path: {@code customer:{id}}. */
  String subject();
}
