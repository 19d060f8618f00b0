package org.cairncrm.attachments;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of attachments.
 *
 * @param largest maximum size of a file
 * @param most maximum number of attachments of one thing
 * @param types the media types that are accepted, as detected from the content
 * @param keepUnattached how long a file is kept that was received but never attached
 */
@ConfigurationProperties("cairn.attachments")
record AttachmentSettings(
    @DefaultValue("10MB") DataSize largest,
    @DefaultValue("10") int most,
    @DefaultValue({
          "image/jpeg",
          "image/png",
          "image/gif",
          "image/webp",
          "image/heic",
          "application/pdf",
          "text/plain",
          "text/csv",
          "message/rfc822",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.oasis.opendocument.spreadsheet"
        })
        List<String> types,
    @DefaultValue("1d") Duration keepUnattached) {}
