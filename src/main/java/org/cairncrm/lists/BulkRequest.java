package org.cairncrm.lists;

import java.util.Map;
import java.util.UUID;
import org.cairncrm.shared.Actor;

/**
 * A bulk action on all rows that match.
 *
 * @param by who asked for it
 * @param rows how many rows matched at first
 * @param asked with usernames in place of {@code me}
 */
record BulkRequest(
    UUID run,
    Actor by,
    String list,
    String action,
    ListRequest asked,
    Map<String, String> values,
    long rows) {}
