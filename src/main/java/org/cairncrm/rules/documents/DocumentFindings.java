package org.cairncrm.rules.documents;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.cairncrm.rules.DocumentFault;

/**
 * The result of checking a text for the people who edit it, in the order of its lines.
 *
 * @param faults empty if the text can be published
 * @param warnings what may be a mistake, but does not prevent publication. They are looked for when
 *     there are no faults
 */
@Schema(name = "DocumentCheck")
public record DocumentFindings(List<DocumentFault> faults, List<DocumentFault> warnings) {}
