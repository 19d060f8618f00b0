package org.cairncrm.events;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * A statement with a reader of its result. It can run in the same round trip as the lock of a
 * customer. It then sees everything that was committed while the command waited for the lock.
 *
 * @param statement returns rows, and may write as well
 */
public record Query<T extends @Nullable Object>(
    Statement statement, ResultSetExtractor<T> answer) {}
