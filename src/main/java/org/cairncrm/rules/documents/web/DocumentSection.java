package org.cairncrm.rules.documents.web;

import org.cairncrm.access.Caller;
import org.cairncrm.rules.documents.Documents;

/**
 * The section of the console for one kind of documents. It is a bean of the module that owns them,
 * and templates call it, for example {@code ${@journeyMaps.missing()}}.
 */
public final class DocumentSection {
  private final Documents<?> documents;
  private final String path;
  private final String menu;
  private final String words;
  private final String permission;
  private final Caller caller;

  /**
   * @param path the path of the pages, such as {@code /journey-maps}
   * @param menu the key of the menu entry for these pages, such as {@code journeys}: its page is at
   *     {@code /journeys}, and its title is the word {@code journeys.title}
   * @param words the prefix of the words, such as {@code journeys.maps}: the word itself names the
   *     documents, {@code .lead} explains them, {@code .new} heads a new one, {@code .first} asks
   *     for the first one, and {@code .none} with {@code .none.text} says that there is none
   * @param permission the permission to edit them
   */
  public DocumentSection(
      Documents<?> documents,
      String path,
      String menu,
      String words,
      String permission,
      Caller caller) {
    this.documents = documents;
    this.path = path;
    this.menu = menu;
    this.words = words;
    this.permission = permission;
    this.caller = caller;
  }

  public Documents<?> documents() {
    return documents;
  }

  public String path() {
    return path;
  }

  public String menu() {
    return menu;
  }

  public String words() {
    return words;
  }

  /** Whether the caller may edit them. */
  public boolean editable() {
    return caller.may(permission);
  }

  /** Whether no document is in force. */
  public boolean missing() {
    return documents.inForce().all().isEmpty();
  }

  /** The page for putting a first document in force: the list of drafts, or a new draft. */
  public String nextStep() {
    return documents.drafts().isEmpty() ? path + "/drafts/new" : path;
  }
}
