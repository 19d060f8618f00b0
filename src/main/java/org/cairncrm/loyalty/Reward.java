package org.cairncrm.loyalty;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a rule gives. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PointsReward.class, name = "points"),
  @JsonSubTypes.Type(value = VoucherReward.class, name = "voucher")
})
public sealed interface Reward permits PointsReward, VoucherReward {}
