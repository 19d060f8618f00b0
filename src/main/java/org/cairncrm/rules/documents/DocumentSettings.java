package org.cairncrm.rules.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How documents of files are treated at start.
 *
 * @param publishFiles whether a new text of a file is published at once. Otherwise it becomes a
 *     draft, which a person publishes.
 */
@ConfigurationProperties("cairn.documents")
record DocumentSettings(@DefaultValue("false") boolean publishFiles) {}
