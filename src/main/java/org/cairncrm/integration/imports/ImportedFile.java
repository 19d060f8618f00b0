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
 */
public record ImportedFile(
    String file,
    @Nullable Long rows,
    @Nullable Instant receivedAt,
    long rejected,
    @JsonIgnore @Nullable List<String> columns) {}
