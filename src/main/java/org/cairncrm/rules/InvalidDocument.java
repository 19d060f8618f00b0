package org.cairncrm.rules;

import java.util.List;

/** A document that cannot be used, with all that is wrong in it. */
public final class InvalidDocument extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /**
   * @param what it was meant to be, such as {@code journey map}
   * @param page that tells how one is written
   */
  public InvalidDocument(String what, String page, List<String> problems) {
    super("The " + what + " cannot be used, see " + page + ":\n  " + String.join("\n  ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Each as {@code file:line:column: message}. */
  public List<String> problems() {
    return problems;
  }
}
