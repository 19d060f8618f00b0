package org.cairncrm.shared;

/**
 * The version of an edited resource in the form of HTTP: {@code "3"} in ETag and If-Match. A
 * handler declares its If-Match header with {@link #FORM} and {@link #MESSAGE}.
 */
public final class VersionTag {
  /**
   * Accepts weak tags too: a proxy that compresses a response makes its tag weak, but the version
   * stays the same.
   */
  public static final String FORM = "(?:W/)?\"[0-9]{1,9}\"";

  /** The message for an invalid tag, to follow the header's name. */
  public static final String MESSAGE = "must be one ETag such as \"3\", as it was read";

  private VersionTag() {}

  public static String of(int version) {
    return "\"" + version + "\"";
  }

  /**
   * @throws Invalid naming {@code If-Match} unless it has the {@link #FORM}
   */
  public static int read(String ifMatch) {
    if (!ifMatch.matches(FORM)) {
      throw Invalid.field("If-Match", MESSAGE);
    }
    return Integer.parseInt(ifMatch.substring(ifMatch.indexOf('"') + 1, ifMatch.length() - 1));
  }
}
