package org.cairncrm.loyalty;

/** The first, second or n-th order of a customer. */
record NthOrder(int nth) implements RepeatPurchase {
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
  public String words() {
    return "order " + nth;
  }
}
