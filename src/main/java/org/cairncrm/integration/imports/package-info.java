/** Bulk imports: files of other systems, read by a mapping and applied customer by customer. */
@NullMarked
package org.cairncrm.integration.imports;

import org.jspecify.annotations.NullMarked;
