package org.cairncrm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
  @ParameterizedTest
  @ValueSource(strings = {"08006", "40001", "40P01", "53100", "53300", "57P01", "25P03"})
  void that_pass_are_known_by_the_class_of_their_state(String state) {
    assertThat(Faults.passing(wrapped(new SQLException("", state)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42601", "22P02", "25P02", "08", "080060"})
  void that_stay_do_not_pass(String state) {
    assertThat(Faults.passing(wrapped(new SQLException("", state)))).isFalse();
  }

  @Test
  void that_pass_are_known_by_their_type_as_well() {
    assertThat(Faults.passing(wrapped(new SQLTransientConnectionException("pool")))).isTrue();
    assertThat(Faults.passing(wrapped(new SQLRecoverableException("wire")))).isTrue();
    assertThat(Faults.passing(new SQLException("neither"))).isFalse();
    assertThat(Faults.passing(new IllegalStateException("no SQL at all"))).isFalse();
    assertThat(Faults.passing(null)).isFalse();
  }

  @Test
  void are_judged_by_the_outermost_state_that_says_something() {
    var inner = new SQLException("", "23505");
    assertThat(Faults.passing(new SQLException("", "40001", inner))).isTrue();
    assertThat(Faults.passing(new SQLException("", "?", inner))).isFalse();
    assertThat(Faults.disconnected(new SQLException("no state", inner))).isFalse();
  }

  @Test
  void leave_the_outcome_of_a_commit_open_when_the_connection_is_gone() {
    assertThat(Faults.disconnected(wrapped(new SQLException("", "08006")))).isTrue();
    assertThat(Faults.disconnected(wrapped(new SQLException("", "57P01")))).isTrue();
    assertThat(Faults.disconnected(new IllegalStateException("nobody knows"))).isTrue();
    assertThat(Faults.disconnected(wrapped(new SQLException("", "40001")))).isFalse();
    assertThat(Faults.disconnected(wrapped(new SQLException("", "23505")))).isFalse();
  }

  @Test
  void last_when_there_is_no_room() {
    assertThat(Faults.lasting(wrapped(new SQLException("", "53100")))).isTrue();
    assertThat(Faults.lasting(wrapped(new SQLException("", "53300")))).isFalse();
    assertThat(Faults.lasting(null)).isFalse();
  }

  private static RuntimeException wrapped(SQLException error) {
    return new IllegalStateException("outer", new RuntimeException("middle", error));
  }
}
