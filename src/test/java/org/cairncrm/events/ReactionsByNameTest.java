package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.List;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;

/** How reactions are found, and found again when a parked one is tried. */
class ReactionsByNameTest {
  private static final CustomerId CUSTOMER = CustomerId.next();
  private static final PingReceived POKED = new PingReceived(CUSTOMER, TestClock.START, 1);
  private static final PongReceived YELPED = new PongReceived(CUSTOMER, TestClock.START, 1);

  private final Reactions reactions = new Reactions();

  /** Hears two kinds of events, and has a method that hears none. */
  static class TwoEars {
    @Reaction("events.two-ears")
    void on(PingReceived event) {}

    @Reaction("events.two-ears")
    void on(PongReceived event) {}

    void helper(PingReceived event) {}
  }

  /** Hears everything. */
  static class AllEars {
    @Reaction("events.all-ears")
    void on(CustomerEvent event) {}
  }

  /** Has the name of another class. */
  static class SameName {
    @Reaction("events.two-ears")
    void on(PingReceived event) {}
  }

  @Test
  void are_methods_that_are_marked_as_such() throws Exception {
    assertThat(reactions.supportsMethod(method(TwoEars.class, "on", PingReceived.class))).isTrue();
    assertThat(reactions.supportsMethod(method(TwoEars.class, "helper", PingReceived.class)))
        .isFalse();
  }

  @Test
  void have_a_name_that_no_other_class_has() throws Exception {
    listener(TwoEars.class, PingReceived.class);

    assertThatThrownBy(() -> listener(SameName.class, PingReceived.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("SameName and ")
        .hasMessageEndingWith("TwoEars are both named events.two-ears");
  }

  @Test
  void are_found_by_their_name_and_what_they_hear() throws Exception {
    ReactionListener pokes = listener(TwoEars.class, PingReceived.class);
    ReactionListener yelps = listener(TwoEars.class, PongReceived.class);
    ReactionListener all = listener(AllEars.class, CustomerEvent.class);

    assertThat(found("events.two-ears", POKED)).containsExactly(pokes);
    assertThat(found("events.two-ears", YELPED)).containsExactly(yelps);
    assertThat(found("events.all-ears", POKED)).containsExactly(all);
    assertThat(found("events.all-ears", YELPED)).containsExactly(all);
    assertThat(found("events.gone", POKED)).isEmpty();
  }

  @Test
  void run_only_within_a_command() throws Exception {
    ReactionListener listener = listener(TwoEars.class, PingReceived.class);

    assertThat(listener.reaction()).isEqualTo("events.two-ears");
    assertThatThrownBy(() -> listener.doInvoke(POKED))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Only within a command");
  }

  private List<ReactionListener> found(String reaction, CustomerEvent event) {
    return reactions.of(reaction, event);
  }

  private ReactionListener listener(Class<?> type, Class<?> event) throws NoSuchMethodException {
    return (ReactionListener)
        reactions.createApplicationListener("bean", type, method(type, "on", event));
  }

  private static Method method(Class<?> type, String name, Class<?> event)
      throws NoSuchMethodException {
    return type.getDeclaredMethod(name, event);
  }
}
