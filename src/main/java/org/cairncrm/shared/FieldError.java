package org.cairncrm.shared;

/**
 * What is wrong with one field of a request.
 *
 * @param field the path to it, such as {@code lines[1].quantity}
 * @param message goes on after the field's name: {@code must be greater than 0}
 */
public record FieldError(String field, String message) {}
