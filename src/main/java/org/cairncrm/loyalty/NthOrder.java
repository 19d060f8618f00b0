package org.cairncrm.loyalty;

/** The first, second or n-th order of a customer. */
record NthOrder(int nth) implements RepeatPurchase, RepeatEvent {
  @Override
  public Judgement judge(EarlierOrders orders) {
    int is = orders.nth();
    return Judgement.of(
        is == nth,
        is == nth
            ? "This is order %d of the customer".formatted(is)
            : "This is order %d of the customer; the rule is for order %d".formatted(is, nth),
        words(),
        String.valueOf(is));
  }

  @Override
  public Judgement judge(int is) {
    return Judgement.of(
        is == nth,
        is == nth
            ? "This is number %d of these events".formatted(is)
            : "This is number %d of these events; the rule is for number %d".formatted(is, nth),
        "number " + nth,
        String.valueOf(is));
  }

  @Override
  public int needed(int is) {
    return nth;
  }

  @Override
  public String words() {
    return "order " + nth;
  }
}
