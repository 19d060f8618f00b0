package org.cairncrm.access;

/**
 * A new token, with what to send as {@code Authorization: Bearer …}. It is shown this once.
 *
 * @param secret starts with {@code cairn_}
 */
public record IssuedToken(Token token, Secret secret) {}
