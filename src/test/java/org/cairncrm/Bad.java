package org.cairncrm;

import org.cairncrm.testing.Http;
import org.jspecify.annotations.Nullable;

/** Something that must be refused, and change nothing. */
interface Bad {
  /**
   * @return what is wrong with the answer; null when nothing is
   */
  @Nullable String fault(Http caller);
}
