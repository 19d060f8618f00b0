package org.cairncrm.attachments;

import java.time.Instant;
import org.cairncrm.shared.Actor;

/** The removal of an attachment. Its content is gone. */
public record AttachmentRemoval(Instant at, Actor by, String reason) {}
