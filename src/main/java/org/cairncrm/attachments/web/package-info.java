/** The HTTP API and console parts of the attachments module, and forms with files. */
@NullMarked
@NamedInterface("web")
package org.cairncrm.attachments.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
