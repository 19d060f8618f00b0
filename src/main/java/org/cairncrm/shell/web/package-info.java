/** What the pages of every module share: live updates, the faults of forms. */
@NullMarked
@NamedInterface("web")
package org.cairncrm.shell.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
