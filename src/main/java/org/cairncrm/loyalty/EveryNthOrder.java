package org.cairncrm.loyalty;

/** Every n-th order of a customer, such as the third, the sixth and the ninth. */
record EveryNthOrder(int every) implements RepeatPurchase, RepeatEvent {
  @Override
  public Judgement judge(EarlierOrders orders) {
    int is = orders.nth();
    boolean held = is % every == 0;
    return Judgement.of(
        held,
        held
            ? "This is order %d of the customer".formatted(is)
            : "This is order %d of the customer; the next one that counts is order %d"
                .formatted(is, is - is % every + every),
        words(),
        String.valueOf(is));
  }

  @Override
  public Judgement judge(int is) {
    boolean held = is % every == 0;
    return Judgement.of(
        held,
        held
            ? "This is number %d of these events".formatted(is)
            : "This is number %d of these events; the next one that counts is number %d"
                .formatted(is, is - is % every + every),
        "one in " + every,
        String.valueOf(is));
  }

  /** With fewer orders, a later order would be rewarded again for the same number. */
  @Override
  public int needed(int nth) {
    return nth;
  }

  @Override
  public String words() {
    return "one in " + every + " orders";
  }
}
