package org.cairncrm.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The statuses of success that a handler method can give, where it is not 200 alone, and statuses
 * of errors that its signature does not imply: 409, and 404 for what a query or a body names. They
 * go into the OpenAPI document.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ResponseStatuses {
  int[] value();
}
