package org.cairncrm.integration.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of an import.
 *
 * @param rows null until the file has arrived
 * @param rejected the number of rows known to be unusable
 * @param skipped the number of rows without content: repeated headers, and rows with only
 *     separators
 */
public record ImportedFile(
    String file,
    @Nullable Long rows,
    @Nullable Instant receivedAt,
    long rejected,
    long skipped,
    @JsonIgnore @Nullable List<String> columns) {}
