package org.cairncrm.access;

import org.cairncrm.shared.EnumWord;

/** What a person is here for, which decides what they may do: see {@link Permission}. */
public enum Role {
  ACCOUNT_MANAGER,
  AGENT,
  MARKETING,
  LOYALTY_MANAGER,
  HEAD,
  ADMIN;

  /** The word for it in JSON and on pages, such as {@code account-manager}. */
  public String word() {
    return EnumWord.of(this);
  }
}
