package org.cairncrm.shell;

import org.jspecify.annotations.Nullable;

/**
 * Something to do that the search offers. A module declares it as a bean.
 *
 * @param label the key of its words in the message files; for an action about something, {@code
 *     {0}} is the title of that
 * @param icon the name of its icon in templates
 * @param permission that offers the action
 * @param about the kind of the things that the action is about, as their {@link SearchSource} names
 *     it; null for an action on its own
 * @param page the address of the page that does it, with the fields that are filled in; {@code
 *     {id}} is the id of the thing
 * @param place among the actions, the smallest first
 */
public record SearchAction(
    String label, String icon, String permission, @Nullable String about, String page, int place) {

  /** An action on its own. */
  public SearchAction(String label, String icon, String permission, String page, int place) {
    this(label, icon, permission, null, page, place);
  }
}
