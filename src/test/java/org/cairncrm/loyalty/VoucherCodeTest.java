package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VoucherCodeTest {
  private final Random random = new Random(20);
  private final String code = VoucherCode.next(null, random);
  private final String key = VoucherCode.key(code);

  @Test
  void has_four_groups_of_characters_that_cannot_be_confused() {
    assertThat(code).matches("([34679BCDFHJKMNPRSTVWXYZ]{4}-){3}[34679BCDFHJKMNPRSTVWXYZ]{4}");
    assertThat(VoucherCode.next("SPRING", random)).startsWith("SPRING-").hasSize(7 + 19);
  }

  @Test
  void is_read_in_any_case_and_with_any_gaps() {
    assertThat(VoucherCode.key(" " + code.toLowerCase(Locale.ROOT).replace('-', ' ')))
        .isEqualTo(key);
  }

  @Test
  void is_read_with_a_character_that_looks_alike() {
    String alike =
        key.replace('S', '5')
            .replace('Z', '2')
            .replace('B', '8')
            .replace('6', 'G')
            .replace('V', 'U');

    assertThat(VoucherCode.generated(alike)).isEqualTo(key);
  }

  @Test
  void does_not_match_with_any_wrong_character() {
    for (int place = 0; place < key.length(); place++) {
      for (char other : VoucherCode.ALPHABET.toCharArray()) {
        if (other != key.charAt(place)) {
          String wrong = key.substring(0, place) + other + key.substring(place + 1);
          assertThat(VoucherCode.generated(wrong)).as(wrong).isNull();
        }
      }
    }
  }

  @Test
  void does_not_match_with_any_two_characters_exchanged() {
    for (int one = 0; one < key.length(); one++) {
      for (int two = one + 1; two < key.length(); two++) {
        if (key.charAt(one) != key.charAt(two)) {
          StringBuilder wrong = new StringBuilder(key);
          wrong.setCharAt(one, key.charAt(two));
          wrong.setCharAt(two, key.charAt(one));
          assertThat(VoucherCode.generated(wrong.toString())).as(wrong.toString()).isNull();
        }
      }
    }
  }

  @Test
  void is_another_one_each_time() {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      codes.add(VoucherCode.next(null));
    }

    assertThat(codes).hasSize(10_000);
  }
}
