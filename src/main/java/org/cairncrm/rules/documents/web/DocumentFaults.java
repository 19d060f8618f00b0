package org.cairncrm.rules.documents.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.cairncrm.rules.DocumentFault;

/** The faults of a text, in the order of its lines; empty if it can be published. */
@Schema(name = "DocumentCheck")
record DocumentFaults(List<DocumentFault> faults) {}
