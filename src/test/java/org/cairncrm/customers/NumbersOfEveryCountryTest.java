package org.cairncrm.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A number with anything beside it is that number or refused, never the number of somebody else.
 */
@Tag("slow")
class NumbersOfEveryCountryTest {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /** Hand-written remarks; {@code #} stands for the number. */
  private static final List<String> READ =
      List.of(
          "#",
          " # ",
          "tel. #",
          "Tel.:#",
          "# (mama)",
          "# uff.",
          "# wew. 12",
          "# ext. 12",
          "# po 17:00",
          "12.05.2026 #",
          "#, od 12.05.2026");

  private static final List<String> DOUBTFUL =
      List.of(
          "#abc",
          "#uff",
          "#/3",
          "# /45",
          "#-4",
          "#-14",
          "# - 14",
          "1) #",
          "2. #",
          "x#",
          "#x",
          "# x 1 2",
          "# 12/05",
          "# 8-16",
          "# wew. 1234567",
          "# lub 12",
          "# / 13",
          "#,5",
          "#.5",
          "#;7",
          "#*7",
          "#'7",
          "(#) 7",
          "[#]8",
          "9(#)",
          "#º 3",
          "# #",
          "#,#",
          "#O",
          "#l",
          "l#",
          "O#",
          "# oder 1",
          "# & 12",
          "# + 12",
          "#+12",
          "# nr 123456",
          "#_7",
          "#~7",
          "5~#",
          "# 2026-05-12",
          "#p1",
          "#w2",
          "#,,3");

  static Stream<Arguments> countries() {
    // New Caledonia writes numbers like dates: they are refused
    return NUMBERS.getSupportedRegions().stream()
        .filter(country -> !country.equals("NC"))
        .sorted()
        .map(Arguments::of);
  }

  private static List<Phonenumber.PhoneNumber> examples(String country) {
    return Stream.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)
        .map(type -> NUMBERS.getExampleNumberForType(country, type))
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  private static Set<String> written(Phonenumber.PhoneNumber number) {
    String international = NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL);
    return Set.copyOf(
        List.of(
            NUMBERS.format(number, PhoneNumberFormat.E164),
            international,
            NUMBERS.format(number, PhoneNumberFormat.NATIONAL),
            NUMBERS.format(number, PhoneNumberFormat.NATIONAL).replace(" ", "")));
  }

  @ParameterizedTest
  @MethodSource("countries")
  void is_read_with_a_remark(String country) {
    List<String> wrong = new ArrayList<>();
    for (Phonenumber.PhoneNumber number : examples(country)) {
      String expected = NUMBERS.format(number, PhoneNumberFormat.E164);
      for (String written : written(number)) {
        for (String remark : READ) {
          Phone read = PhoneNumber.read(remark.replace("#", written), country).phone();
          if (read == null || !read.number().equals(expected)) {
            wrong.add(remark.replace("#", written) + " became " + read + ", not " + expected);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("countries")
  void is_never_another_number(String country) {
    List<String> wrong = new ArrayList<>();
    for (Phonenumber.PhoneNumber number : examples(country)) {
      String expected = NUMBERS.format(number, PhoneNumberFormat.E164);
      for (String written : written(number)) {
        for (String remark : DOUBTFUL) {
          Phone read = PhoneNumber.read(remark.replace("#", written), country).phone();
          boolean desk = remark.matches("# ?- ?[0-9]+") && Set.of("AT", "DE").contains(country);
          if (read != null && !read.number().equals(expected) && !desk) {
            wrong.add(remark.replace("#", written) + " became " + read + ", not " + expected);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
