package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemberNumberTest {
  private static final String NUMBER = MemberNumber.of("C-10001");

  @Test
  void has_twelve_digits_and_leads_back_to_the_customer_number() {
    assertThat(NUMBER).matches("70000010001[0-9]");
    for (int customer = 1; customer < 20_000; customer += 7) {
      String number = MemberNumber.of("C-" + customer);
      assertThat(MemberNumber.customer(number)).isEqualTo("C-" + customer);
    }
    assertThat(MemberNumber.customer(MemberNumber.of("C-123456789012")))
        .isEqualTo("C-123456789012");
  }

  @Test
  void can_be_typed_in_groups() {
    String groups =
        NUMBER.substring(0, 4) + " " + NUMBER.substring(4, 8) + "-" + NUMBER.substring(8);

    assertThat(MemberNumber.customer(groups)).isEqualTo("C-10001");
  }

  @Test
  void is_none_with_any_wrong_digit_or_two_neighbours_exchanged() {
    for (int place = 0; place < NUMBER.length(); place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String wrong = NUMBER.substring(0, place) + digit + NUMBER.substring(place + 1);
        assertThat(MemberNumber.customer(wrong)).isEqualTo(wrong.equals(NUMBER) ? "C-10001" : null);
      }
      if (place > 0 && NUMBER.charAt(place) != NUMBER.charAt(place - 1)) {
        String exchanged =
            NUMBER.substring(0, place - 1)
                + NUMBER.charAt(place)
                + NUMBER.charAt(place - 1)
                + NUMBER.substring(place + 1);
        assertThat(MemberNumber.customer(exchanged)).isNull();
      }
    }
    assertThat(MemberNumber.customer("C-10001")).isNull();
    assertThat(MemberNumber.customer("10001")).isNull();
  }
}
