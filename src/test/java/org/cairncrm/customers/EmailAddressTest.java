package org.cairncrm.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @CsvSource({
    "anna@example.com, anna@example.com",
    "'  Anna.Nowak@Example.COM ', anna.nowak@example.com",
    "anna+shop@example.com, anna+shop@example.com",
    "o'brien@example.ie, o'brien@example.ie",
    "anna@münchen.example, anna@xn--mnchen-3ya.example",
    "ŁUKASZ@example.pl, łukasz@example.pl",
    "a@b.co, a@b.co",
    "info@straße.example, info@xn--strae-oqa.example",
    "info@STRASSE.example, info@strasse.example",
    "info@βόλος.com, info@xn--nxasmm1c.com",
    "info@ΒΌΛΟΣ.com, info@xn--nxasmq6b.com",
    "info@faß.de, info@xn--fa-hia.de",
    "info@ＥＸＡＭＰＬＥ.com, info@example.com",
    "info@\u0646\u0627\u0645\u0647\u200c\u0627\u06cc.com, info@xn--mgba3gch31f060k.com",
    "info@\u0dc1\u0dca\u200d\u0dbb\u0dd3.com, info@xn--10cl1a0b660p.com",
    "\ufeff anna@example.com\u200b, anna@example.com",
    "İbrahim@example.com, İbrahim@example.com",
    "ΝΊΚΟΣ@example.com, νίκοΣ@example.com",
    "νίκος@example.com, νίκος@example.com",
    "anna@ab--cd.com, anna@ab--cd.com",
    "anna@XN--STRAE-OQA.example, anna@xn--strae-oqa.example",
    "anna@l·l.cat, anna@xn--ll-0ea.cat",
    "anna@日本・語.jp, anna@xn--vek160nb2acz6g.jp",
    "anna@example。com, anna@example.com",
    "anna@sub.domain.example.co.uk, anna@sub.domain.example.co.uk",
    "anna@example.xn--p1ai, anna@example.xn--p1ai"
  })
  void is_written_in_one_form(String given, String normalised) {
    assertThat(EmailAddress.normalised(given)).isEqualTo(normalised);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anna",
        "@example.com",
        "anna@",
        "anna@example",
        "anna@@example.com",
        "anna@exa mple.com",
        "an na@example.com",
        ".anna@example.com",
        "anna.@example.com",
        "an..na@example.com",
        "anna@example..com",
        "anna@-example.com",
        "anna@example.com.",
        "anna@[127.0.0.1]",
        "anna@127.0.0.1",
        "\"anna\"@example.com",
        "Anna <anna@example.com>",
        "anna@example.com,bob@example.com",
        "anna@example.com\nBcc: all@example.com",
        "an\u0000na@example.com",
        "anna@exa\u200bmple.com",
        "anna@exa\u00admple.com",
        "anna@exa\u200dmple.com",
        "an\u200bna@example.com",
        "an\ufe0fna@example.com",
        "anna@xn--a.example",
        "anna@\u202eexample.com",
        "anna@ex⒈ample.com",
        "anna@a·b.cat",
        "anna@a・b.com",
        "anna@\u0661a.com",
        "anna@אa.com",
        "anna@xn--strasse-.example",
        "anna@xn--a--b.example",
        "anna@\u00df--\u00df.example\u2024com",
        "o\u2019neil@example.com",
        "anna;ida@example.com",
        "mailto:anna@example.com"
      })
  void is_refused_when_no_mail_would_arrive(String given) {
    assertThat(EmailAddress.normalised(given)).isNull();
  }

  @Test
  void is_refused_when_longer_than_mail_allows() {
    assertThat(EmailAddress.normalised("a".repeat(64) + "@example.com")).isNotNull();
    assertThat(EmailAddress.normalised("a".repeat(65) + "@example.com")).isNull();
    assertThat(EmailAddress.normalised("ł".repeat(33) + "@example.com")).isNull();
    assertThat(EmailAddress.normalised("a@" + "b".repeat(64) + ".com")).isNull();
    assertThat(EmailAddress.normalised("a@" + "bbbbbbbbb.".repeat(26) + "com")).isNull();
  }

  @Test
  void decomposed_accents_are_the_same_letters() {
    assertThat(EmailAddress.normalised("jose\u0301@example.com"))
        .isEqualTo(EmailAddress.normalised("jos\u00e9@example.com"));
  }
}
