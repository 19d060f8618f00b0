/** The HTTP API of lists, and the parts of which modules make the pages of their lists. */
@NullMarked
@NamedInterface("web")
package org.cairncrm.lists.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
