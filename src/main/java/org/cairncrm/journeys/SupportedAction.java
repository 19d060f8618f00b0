package org.cairncrm.journeys;

import java.util.List;

/**
 * A kind of action that a module carries out. Each such module has a bean of this type, so that
 * checks can warn about actions that nothing carries out.
 */
public interface SupportedAction {
  ActionKind kind();

  /** Whether the tag, message or reward with this name exists. */
  default boolean exists(String name) {
    return true;
  }

  /** Existing names, as suggestions for a misspelt one. */
  default List<String> names() {
    return List.of();
  }
}
