package org.cairncrm.tasks;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.Actor;

/** A comment on a task. */
public record TaskComment(UUID id, String text, Actor author, Instant writtenAt) {}
