package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cairncrm.shared.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"correct horse battery", "a stone on a stone", "Анна любит камни", "9#fK2!pQ_z"})
  void an_uncommon_password_of_ten_characters_is_accepted(String password) {
    assertThatCode(() -> PasswordRules.require(password, "anna", "Anna Nowak"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "'', must not be empty",
    "'               ', must not be empty",
    "short, must have 10 characters",
    "aaaaaaaaaaaaaa, must have 4 different characters",
    "ababababababab, must have 4 different characters",
    "anna-nowak, must not be your name or username",
    "Anna Nowak!, must not be your name or username",
    "annanowak2026, must not be your name or username",
    "anna1234567, must not be your name or username",
    "qwertyuiop, most common",
    "Password 123, most common",
    "PASSWORD2026!, most common",
    "1234567890, most common",
    "123 456 789 0, most common",
    "correct horse battery staple, most common",
    "welcome-12345, most common"
  })
  void a_weak_password_is_refused_with_the_reason(String password, String reason) {
    assertThatThrownBy(() -> PasswordRules.require(password, "anna", "Anna Nowak"))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("password")
        .hasMessageContaining(reason);
  }

  @Test
  void a_password_of_more_than_72_bytes_is_refused_because_bcrypt_would_cut_it() {
    assertThatThrownBy(() -> PasswordRules.require("ł".repeat(37), "anna", "Anna Nowak"))
        .hasMessageContaining("72 bytes at most");
  }
}
