package org.cairncrm.rules.documents;

import java.util.List;
import org.cairncrm.rules.DocumentFault;
import org.jspecify.annotations.Nullable;

/**
 * The result of checking a document.
 *
 * @param name of the document; null when it cannot be read
 * @param title of the document; null when it cannot be read
 * @param document as the module works with it; null when there are faults
 */
public record DocumentCheck<D>(
    List<DocumentFault> faults,
    @Nullable String name,
    @Nullable String title,
    @Nullable D document) {}
