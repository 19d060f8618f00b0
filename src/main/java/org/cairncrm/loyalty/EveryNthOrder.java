package org.cairncrm.loyalty;

/** Every n-th order of a customer, such as the third, the sixth and the ninth. */
record EveryNthOrder(int every) implements RepeatPurchase {
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
  public String words() {
    return "one in " + every + " orders";
  }
}
