/** Shared parts of the pages of all modules: live updates, and the faults of forms. */
@NullMarked
@NamedInterface("web")
package org.cairncrm.shell.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
