/** Versioned documents over HTTP, for the controllers of the modules that own them. */
@NullMarked
@NamedInterface("documents")
package org.cairncrm.rules.documents.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
