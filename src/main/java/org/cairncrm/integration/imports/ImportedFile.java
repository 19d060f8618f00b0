package org.cairncrm.integration.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of an import.
 *
 * @param rows null while it is awaited
 * @param rejected how many of its rows cannot be used, as far as is known
 * @param skipped rows with nothing to read: repeated headers, and rows that contain only separators
 */
public record ImportedFile(
    String file,
    @Nullable Long rows,
    @Nullable Instant receivedAt,
    long rejected,
    long skipped,
    @JsonIgnore @Nullable List<String> columns) {}
