package org.cairncrm.rules.documents.web;

import org.cairncrm.shell.HomeTile;

/** A tile on the home page that asks for the first document of a kind while none is in force. */
public final class FirstDocumentTile implements HomeTile {
  private final DocumentSection section;
  private final String permission;
  private final int place;

  /**
   * @param permission the permission to see the tile
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
