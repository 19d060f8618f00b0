package org.cairncrm.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permanent name under which an event is stored. It stays when the record is renamed, so that
 * stored events can still be read. Each name has an example under {@code
 * src/test/resources/events/<name>.json}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventName {
  /** A name in the past tense, in lower case with hyphens: {@code order-placed}. */
  String value();
}
