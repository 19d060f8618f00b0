package org.cairncrm.rules.documents;

import java.util.List;
import org.cairncrm.rules.DocumentFault;
import org.jspecify.annotations.Nullable;

/**
 * The result of checking a document.
 *
 * @param name the name of the document; null if it cannot be read
 * @param title the title of the document; null if it cannot be read
 * @param document the document as the module uses it; null if there are faults
 */
public record DocumentCheck<D>(
    List<DocumentFault> faults,
    @Nullable String name,
    @Nullable String title,
    @Nullable D document) {}
