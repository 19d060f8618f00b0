package org.cairncrm.shell;

import java.util.function.IntSupplier;

/**
 * An entry of the console's menu. A module declares it as a bean.
 *
 * @param key what the pages of this entry pass to the layout as {@code active}
 * @param title the key of its title in the message files
 * @param href the address of its first page
 * @param icon by its name in icons.svg, or with the module and a slash before its name in
 *     icons/&lt;module&gt;.svg
 * @param permission that shows the entry
 * @param place in the menu, the smallest first
 * @param waiting how many things wait there for the person who is signed in; 0 shows no number
 */
public record MenuEntry(
    String key,
    String title,
    String href,
    String icon,
    String permission,
    int place,
    IntSupplier waiting) {
  private static final IntSupplier NOTHING = () -> 0;

  /** An entry where nothing ever waits. */
  public MenuEntry(
      String key, String title, String href, String icon, String permission, int place) {
    this(key, title, href, icon, permission, place, NOTHING);
  }

  /** Whether anything can wait there. */
  public boolean counted() {
    return waiting != NOTHING;
  }
}
