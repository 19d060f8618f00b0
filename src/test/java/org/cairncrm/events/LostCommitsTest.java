package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;

@CairnTest
@Import({Playground.class, LostCommitsTest.BrokenWire.class})
@Tag("slow")
class LostCommitsTest {
  static final AtomicBoolean LOSE_THE_ANSWER = new AtomicBoolean();
  static final AtomicBoolean LOSE_THE_COMMIT = new AtomicBoolean();

  @Autowired Playground.Pokes pokes;

  @Test
  void of_which_only_the_answer_was_lost_are_not_done_twice() {
    CustomerId customer = pokes.customer();
    LOSE_THE_ANSWER.set(true);

    pokes.poke(customer, 1);

    assertThat(pokes.effects(customer, "command")).containsExactly(1);
    assertThat(pokes.journal(customer)).containsExactly("test-poked", "test-yelped");
  }

  @Test
  void that_broke_off_with_their_connection_are_done_again() {
    CustomerId customer = pokes.customer();
    LOSE_THE_COMMIT.set(true);

    pokes.poke(customer, 1);

    assertThat(pokes.effects(customer, "command")).containsExactly(1);
    assertThat(pokes.journal(customer)).containsExactly("test-poked", "test-yelped");
  }

  /**
   * A wire that breaks while PostgreSQL commits: before it has heard of it, or after it has done
   * it.
   */
  static class BrokenWire {
    @Bean
    static BeanPostProcessor breaking() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof PlatformTransactionManager manager ? new Breaking(manager) : bean;
        }
      };
    }
  }

  record Breaking(PlatformTransactionManager manager) implements PlatformTransactionManager {
    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
      return manager.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
      if (LOSE_THE_COMMIT.compareAndSet(true, false)) {
        manager.rollback(status);
        throw lost();
      }
      manager.commit(status);
      if (LOSE_THE_ANSWER.compareAndSet(true, false)) {
        throw lost();
      }
    }

    @Override
    public void rollback(TransactionStatus status) {
      manager.rollback(status);
    }

    private static RuntimeException lost() {
      return new TransactionSystemException(
          "The wire broke", new SQLException("An I/O error occurred", "08006"));
    }
  }
}
