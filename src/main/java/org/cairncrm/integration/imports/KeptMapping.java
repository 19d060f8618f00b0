package org.cairncrm.integration.imports;

import java.util.List;

/**
 * A mapping that is kept with Cairn, to be used by its name.
 *
 * @param files that an import by it expects
 */
public record KeptMapping(String name, String title, List<String> files) {}
