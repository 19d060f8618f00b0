package org.cairncrm.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored, for good: renaming the record strands no row. Each name
 * has an example under {@code src/test/resources/events/<name>.json}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventName {
  /** Past tense, lower case, hyphens: {@code order-placed}. */
  String value();
}
