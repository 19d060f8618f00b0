package org.cairncrm.rules;

import java.util.List;

/** A document that cannot be used, with every fault that was found in it. */
public final class InvalidDocument extends IllegalArgumentException {
  private static final int LISTED = 100;
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;
  private final String what;
  private final String page;

  /**
   * @param what it was meant to be, such as {@code journey map}
   * @param page of the documentation that explains how to write one
   */
  public InvalidDocument(String what, String page, List<String> problems) {
    super("The " + what + " cannot be used, see " + page + ":" + listed(problems));
    this.problems = List.copyOf(problems);
    this.what = what;
    this.page = page;
  }

  /** Each as {@code file:line:column: message}. */
  public List<String> problems() {
    return problems;
  }

  String what() {
    return what;
  }

  String page() {
    return page;
  }

  /** One problem a line, the first {@value #LISTED} of them. */
  public static String listed(List<String> problems) {
    int more = problems.size() - LISTED;
    return "\n  "
        + String.join("\n  ", problems.subList(0, Math.min(problems.size(), LISTED)))
        + (more > 0 ? "\n  and " + more + " more" : "");
  }
}
