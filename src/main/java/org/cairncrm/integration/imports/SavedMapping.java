package org.cairncrm.integration.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A mapping that is kept with Cairn, to be used by its name.
 *
 * @param files that an import by it expects
 */
@Schema(name = "ImportMapping")
public record SavedMapping(String name, String title, List<String> files) {}
