package org.cairncrm.rules;

import java.util.List;

/** A document that cannot be used, with all its faults. */
public final class InvalidDocument extends IllegalArgumentException {
  private static final int LISTED = 100;
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;
  private final String what;
  private final String page;

  /**
   * @param what the expected kind of document, such as {@code journey map}
   * @param page the page of the documentation that explains the format
   */
  public InvalidDocument(String what, String page, List<String> problems) {
    super("The " + what + " cannot be used, see " + page + ":" + listed(problems));
    this.problems = List.copyOf(problems);
    this.what = what;
    this.page = page;
  }

  /** The problems, each as {@code file:line:column: message}. */
  public List<String> problems() {
    return problems;
  }

  String what() {
    return what;
  }

  String page() {
    return page;
  }

  /** The first {@value #LISTED} problems, one on each line. */
  public static String listed(List<String> problems) {
    int more = problems.size() - LISTED;
    return "\n  "
        + String.join("\n  ", problems.subList(0, Math.min(problems.size(), LISTED)))
        + (more > 0 ? "\n  and " + more + " more" : "");
  }
}
