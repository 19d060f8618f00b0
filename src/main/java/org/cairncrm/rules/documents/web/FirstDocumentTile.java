package org.cairncrm.rules.documents.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;

/** A tile on the home page that asks for the first document of a kind while none is in force. */
public final class FirstDocumentTile implements HomeTile<FirstDocumentTile.FirstDocument> {
  private final String name;
  private final DocumentSection section;
  private final String permission;
  private final Map<Role, Integer> places;

  /**
   * @param name the name of the tile in JSON
   * @param permission the permission to see the tile
   * @param places the roles that can put a document in force, with the places of the tile
   */
  public FirstDocumentTile(
      String name, DocumentSection section, String permission, Map<Role, Integer> places) {
    this.name = name;
    this.section = section;
    this.permission = permission;
    this.places = Map.copyOf(places);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Map<Role, Integer> places() {
    return places;
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
  public FirstDocument content(HomeView view) {
    return new FirstDocument(section.missing(), section);
  }

  /**
   * Whether a first document is to be put in force.
   *
   * @param missing whether none is in force
   */
  public record FirstDocument(boolean missing, @JsonIgnore DocumentSection section) {}
}
