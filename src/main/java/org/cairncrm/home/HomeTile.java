package org.cairncrm.home;

import java.util.Map;
import org.cairncrm.access.Role;

/**
 * A tile of the home page. A module declares it as a bean. The same content is drawn on the page
 * and returned as JSON, so both show the same figures.
 *
 * @param <T> the record with the content, whose name is also the name of its schema
 */
public interface HomeTile<T extends Record> {
  /** Its name in JSON, such as {@code lateDeliveries}. */
  String name();

  /**
   * The roles that the tile serves, with its place on the home page of each, the smallest first. A
   * person with several roles has the tile once, at the smallest of the places.
   */
  Map<Role, Integer> places();

  /** The permission that shows the tile. */
  String permission();

  /**
   * The template whose fragment {@code tile} draws it, such as {@code orders/home-tile}. The
   * fragment finds the {@linkplain #content content} as {@code content}. A tile without content
   * draws one line, or nothing.
   */
  String template();

  /** Whether the figures are about a period, which the reader may then choose. */
  default boolean periodic() {
    return false;
  }

  /** Reads the content anew for each page, in a bounded time. */
  T content(HomeView view);
}
