package org.cairncrm.events;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * A statement that answers, and how its answer is read: for what is asked together with the lock of
 * a customer, in one round trip. What others committed while that waited is seen.
 *
 * @param statement one that returns rows, and may write as well
 */
public record Question<T extends @Nullable Object>(
    Statement statement, ResultSetExtractor<T> answer) {}
