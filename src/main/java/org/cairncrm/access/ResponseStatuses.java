package org.cairncrm.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares statuses of a handler method for the OpenAPI document: its success statuses, if they are
 * not 200 alone, and error statuses that its signature does not imply: 409, and 404 for a thing
 * that a query or a body names.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ResponseStatuses {
  int[] value();
}
