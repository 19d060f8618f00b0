package org.cairncrm.rules.documents.web;

import org.cairncrm.shell.HomeTile;

/** Asks on the home page for the first document of a kind, as long as none is in force. */
public final class FirstDocumentTile implements HomeTile {
  private final DocumentSection section;
  private final String permission;
  private final int place;

  /**
   * @param permission to see it
   */
  public FirstDocumentTile(DocumentSection section, String permission, int place) {
    this.section = section;
    this.permission = permission;
    this.place = place;
  }

  @Override
  public Column column() {
    return Column.SIDE;
  }

  @Override
  public int place() {
    return place;
  }

  @Override
  public String permission() {
    return permission;
  }

  @Override
  public String template() {
    return "documents/first-tile";
  }

  @Override
  public DocumentSection content(String username) {
    return section;
  }
}
