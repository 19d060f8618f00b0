package org.cairncrm.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of what people edit, as HTTP has it: {@code "3"} in ETag and If-Match. */
public final class VersionTag {
  /** Weak too: a proxy that compresses makes a tag weak, and the version is the same. */
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,9})\"");

  private VersionTag() {}

  public static String of(int version) {
    return "\"" + version + "\"";
  }

  /**
   * @throws Invalid naming {@code If-Match} unless it is a tag made by {@link #of(int)}
   */
  public static int read(String ifMatch) {
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw Invalid.field("If-Match", "must be one ETag such as \"3\", as it was read");
    }
    return Integer.parseInt(tag.group(1));
  }
}
