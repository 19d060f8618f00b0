package org.cairncrm.access;

import org.cairncrm.shared.EnumWord;

/** The role of a person, which decides their permissions: see {@link Permission}. */
public enum Role {
  ACCOUNT_MANAGER,
  AGENT,
  MARKETING,
  LOYALTY_MANAGER,
  HEAD,
  ADMIN;

  /** The word for the role in JSON and on pages, such as {@code account-manager}. */
  public String word() {
    return EnumWord.of(this);
  }
}
