package org.cairncrm.shared;

/**
 * A fault of one field of a request.
 *
 * @param field the path of the field, such as {@code lines[1].quantity}
 * @param message the fault, to follow the field's name: {@code must be greater than 0}
 */
public record FieldError(String field, String message) {}
