package org.cairncrm.attachments;

import java.util.UUID;
import org.cairncrm.shared.CustomerId;

/**
 * A file that was received completely and can be attached.
 *
 * @param name safe to use as the name of a file
 * @param mediaType as detected from the content
 * @param size in bytes
 * @param sha256 the checksum of the content, in hexadecimal digits
 */
public record ReceivedFile(
    UUID content, CustomerId customer, String name, String mediaType, long size, String sha256) {}
