package org.cairncrm.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairncrm.shared.CustomerId;
import org.junit.jupiter.api.Test;

/** Chance decides who is in the control group of an offer, and anybody can repeat it. */
class ControlGroupTest {
  private static final UUID OFFER = UUID.fromString("0198c0de-0000-7000-8000-0000000000d1");
  private static final UUID OTHER = UUID.fromString("0198c0de-0000-7000-8000-0000000000d2");

  private final List<CustomerId> customers =
      IntStream.range(0, 20_000)
          .mapToObj(n -> new CustomerId(new UUID(0x0198c0de00007000L, 0x8000000000000000L + n)))
          .toList();

  @Test
  void its_share_is_the_one_that_was_asked_for() {
    for (int percent : new int[] {1, 10, 50, 90}) {
      long chosen = count(OFFER, percent);
      assertThat(chosen / 200.0).isCloseTo(percent, within(1.2));
    }
    assertThat(count(OFFER, 0)).isZero();
  }

  @Test
  void a_larger_share_keeps_the_customers_of_a_smaller_one() {
    assertThat(customers)
        .filteredOn(one -> ControlGroup.contains(OFFER, one, 10))
        .allMatch(one -> ControlGroup.contains(OFFER, one, 20));
  }

  @Test
  void the_groups_of_two_offers_are_independent() {
    long both =
        customers.stream()
            .filter(one -> ControlGroup.contains(OFFER, one, 50))
            .filter(one -> ControlGroup.contains(OTHER, one, 50))
            .count();
    assertThat(both / 200.0).isCloseTo(25, within(1.2));
  }

  /** As its description says, with nothing but the JDK. */
  @Test
  void it_can_be_repeated_from_the_ids() throws Exception {
    for (CustomerId customer : customers.subList(0, 500)) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((OFFER + "\n" + customer).getBytes(StandardCharsets.UTF_8));
      byte[] reversed = new byte[8];
      for (int i = 0; i < 8; i++) {
        reversed[i] = digest[7 - i];
      }
      int place = new BigInteger(1, reversed).mod(BigInteger.valueOf(10_000)).intValue();
      assertThat(ControlGroup.contains(OFFER, customer, 30)).isEqualTo(place < 3_000);
    }
  }

  private long count(UUID offer, int percent) {
    return customers.stream().filter(one -> ControlGroup.contains(offer, one, percent)).count();
  }
}
