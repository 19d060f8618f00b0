package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cairncrm.store.Insisted.Answer;
import org.cairncrm.store.Insisted.Effect;
import org.cairncrm.store.Insisted.Request;
import org.junit.jupiter.api.Test;

/** The oracle of repeated requests sees each thing that it is there to see. */
class InsistedTest {
  private static final Answer FIRST = new Answer(201, "/api/orders/7", "\"1\"", "{}", false);
  private static final Answer AGAIN = new Answer(201, "/api/orders/7", "\"1\"", "{}", true);
  private static final Answer REFUSED = new Answer(422, "", "", "Idempotency-Key …", false);

  private final Insisted one =
      new Insisted(
          "key",
          new Request("/api/orders", "wanted", 15, ""),
          new Request("/api/orders", "other", 25, ""));

  @Test
  void one_answer_to_all_promises_one_effect() {
    answered(FIRST, AGAIN, AGAIN);
    otherAnswered(REFUSED);

    assertThat(one.promised(3)).isEqualTo(new Effect("wanted", "7", 15));
    assertThat(one.firsts()).isEqualTo(1);
  }

  @Test
  void a_first_answer_may_have_reached_nobody() {
    answered(AGAIN, AGAIN);
    otherAnswered(REFUSED);

    assertThat(one.promised(2)).isEqualTo(new Effect("wanted", "7", 15));
    assertThat(one.firsts()).isZero();
  }

  @Test
  void the_other_request_may_be_the_one_that_takes_effect() {
    answered(REFUSED, REFUSED);
    otherAnswered(FIRST);

    assertThat(one.promised(2)).isEqualTo(new Effect("other", "7", 25));
  }

  @Test
  void two_first_answers_are_seen() {
    answered(FIRST, FIRST);
    otherAnswered(REFUSED);
    isNoPromise();
  }

  @Test
  void an_answer_unlike_the_others_is_seen() {
    answered(FIRST, new Answer(201, "/api/orders/7", "\"1\"", "{ }", true));
    otherAnswered(REFUSED);
    isNoPromise();
  }

  @Test
  void a_refusal_of_what_took_effect_is_seen() {
    answered(FIRST, REFUSED);
    otherAnswered(REFUSED);
    isNoPromise();
  }

  @Test
  void two_requests_that_both_took_effect_are_seen() {
    answered(FIRST, AGAIN);
    otherAnswered(new Answer(201, "/api/orders/8", "\"1\"", "{}", true));
    isNoPromise();
  }

  @Test
  void an_answer_that_is_missing_is_seen() {
    answered(FIRST);
    otherAnswered(REFUSED);
    isNoPromise();
  }

  private void answered(Answer... answers) {
    for (Answer answer : answers) {
      one.answers().merge(answer, 1, Integer::sum);
    }
  }

  private void otherAnswered(Answer answer) {
    one.toOther().put(answer, 1);
  }

  private void isNoPromise() {
    assertThatThrownBy(() -> one.promised(2)).isInstanceOf(AssertionError.class);
  }
}
