/** Versioned documents that people edit, check, try and publish. */
@NullMarked
@NamedInterface("documents")
package org.cairncrm.rules.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
