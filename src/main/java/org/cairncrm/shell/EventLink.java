package org.cairncrm.shell;

/**
 * The page to which a field in the sentences of events leads. A module declares it as a bean. It
 * applies to the events of all modules that have the fields of the address.
 *
 * <p>So {@code new EventLink("number", "/orders/{order}", "orders:read")} makes a link of the
 * number in each sentence about an event with an {@code order}.
 *
 * @param field the field that the sentence shows
 * @param address the address of the page, with fields of the event in braces
 * @param permission the permission to open the page
 */
public record EventLink(String field, String address, String permission) {}
