package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * An amount that counts for a tier. It is separate from points to spend: spending does not lower
 * it.
 *
 * @param source the order, the lot of points or the credit note
 * @param amount what is left after returns; negative for a credit note
 */
record Qualification(UUID source, Instant at, BigDecimal amount) {}
