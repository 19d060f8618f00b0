package org.cairncrm.integration.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A stored mapping, which is used by its name.
 *
 * @param files the files that an import with this mapping expects
 */
@Schema(name = "ImportMapping")
public record SavedMapping(String name, String title, List<String> files) {}
