package org.cairncrm.rules.documents.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.cairncrm.rules.DocumentFault;

/** Every fault of a text, in the order of its lines; none when it can be published. */
@Schema(name = "DocumentCheck")
record DocumentFaults(List<DocumentFault> faults) {}
