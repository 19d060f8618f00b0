package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.time.Instant;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A customer reached another tier of a loyalty programme, or lost one.
 *
 * @param from the name of the tier before; null if there was none
 * @param tier the name of the tier now; null if there is none
 * @param title the title of the tier now; null if there is none
 * @param upgrade whether it is a higher one
 * @param amount the qualifying amount: points, money or orders
 */
@EventName("tier-changed")
public record TierChanged(
    CustomerId customer,
    String programme,
    @Nullable String from,
    @Nullable String tier,
    @Nullable String title,
    boolean upgrade,
    BigDecimal amount,
    Instant occurredAt)
    implements CustomerEvent {}
