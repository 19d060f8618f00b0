package org.cairncrm.lists;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A change of some rows.
 *
 * @param reversals how the rows that were changed can be changed back
 */
public record BulkRun(BulkResult result, Map<BulkReversal, List<UUID>> reversals) {}
