package org.cairncrm.access;

/**
 * A new token with the secret that clients send as {@code Authorization: Bearer …}. The secret is
 * shown only once.
 *
 * @param secret the secret, which starts with {@code cairn_}
 */
public record IssuedToken(Token token, Secret secret) {}
