package org.cairncrm.journeys;

import org.jspecify.annotations.Nullable;

/** Which actions of stages are carried out, and whether the names that they give are known. */
interface ActionSupport {
  /** Every action is carried out, and every name is known. */
  ActionSupport ALL =
      new ActionSupport() {
        @Override
        public boolean includes(ActionKind kind) {
          return true;
        }

        @Override
        public @Nullable String nearest(ActionKind kind, String name) {
          return null;
        }
      };

  /** Whether a module carries out actions of this kind. */
  boolean includes(ActionKind kind);

  /** The known name that was probably meant; null if the name is known, or unlike any other. */
  @Nullable String nearest(ActionKind kind, String name);
}
