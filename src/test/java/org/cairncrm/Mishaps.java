package org.cairncrm;

import java.util.Random;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.cairncrm.events.Reaction;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.autoproxy.DefaultAdvisorAutoProxyCreator;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;

/**
 * Lets the reactions of the real modules fail, in all the ways in which code does: before and after
 * their work, in Java and in SQL, honestly and with the error caught, and by rows that PostgreSQL
 * refuses only when they are written at the end. The dice are seeded; which thread throws them when
 * is not.
 */
@TestConfiguration(proxyBeanMethods = false)
class Mishaps {
  private static final long SEED = 20260302;
  private static final String[] TABLES = {
    "loyalty.lot",
    "loyalty.reward",
    "journeys.progress",
    "journeys.passage",
    "journeys.ended_run",
    "notifications.notification"
  };

  @Bean
  static Dice dice(ObjectProvider<DSLContext> sql) {
    return new Dice(sql);
  }

  @Bean
  static Advisor mishaps(Dice dice) {
    return new DefaultPointcutAdvisor(
        AnnotationMatchingPointcut.forMethodAnnotation(Reaction.class), dice);
  }

  @Bean
  static DefaultAdvisorAutoProxyCreator mishapsAreWovenIn() {
    var creator = new DefaultAdvisorAutoProxyCreator();
    creator.setProxyTargetClass(true);
    return creator;
  }

  /** Decides which calls of a reaction go wrong, and how. */
  static class Dice implements MethodInterceptor {
    private static final int SIDES = 100;

    private final ObjectProvider<DSLContext> sql;
    private final Random random = new Random(SEED);
    private volatile boolean loaded;

    Dice(ObjectProvider<DSLContext> sql) {
      this.sql = sql;
    }

    /** Lets about one call in eight fail from now on, and about one row in fifty be refused. */
    void load() {
      DSLContext rows = sql.getObject();
      rows.execute("create schema mishaps");
      rows.execute("create table mishaps.parked (customer_id uuid, reaction text, error text)");
      rows.execute("create sequence mishaps.row");
      rows.execute(
          """
          create function mishaps.note() returns trigger language plpgsql as $$ begin
            insert into mishaps.parked values (new.customer_id, new.reaction, new.error);
            return new;
          end $$\
          """);
      rows.execute(
          """
          create function mishaps.refuse() returns trigger language plpgsql as $$ begin
            if abs(hashint8(nextval('mishaps.row'))) % 50 = 0 then
              raise exception 'refused by the dice';
            end if;
            return new;
          end $$\
          """);
      rows.execute(
          "create trigger note after insert or update of tries on events.parked for each row"
              + " when (new.error is not null) execute function mishaps.note()");
      for (String table : TABLES) {
        rows.execute(
            "create trigger refuse before insert on "
                + table
                + " for each row execute function mishaps.refuse()");
      }
      loaded = true;
    }

    /** Lets everything work again. */
    void mend() {
      loaded = false;
      for (String table : TABLES) {
        sql.getObject().execute("drop trigger refuse on " + table);
      }
    }

    /** How often a reaction failed, at first or when it was retried. */
    int failures() {
      return sql.getObject().fetchCount(DSL.table("mishaps.parked"));
    }

    @Override
    public @Nullable Object invoke(MethodInvocation reaction) throws Throwable {
      int side = loaded ? random.nextInt(SIDES) : SIDES;
      switch (side) {
        case 0, 1 -> throw new IllegalStateException("broken before its work");
        case 2, 3 -> sql.getObject().execute("select 1 / 0");
        case 4 -> swallow();
        case 5 ->
            sql.getObject()
                .execute(
                    "do $$ begin raise exception 'as in a deadlock' using errcode = '40P01'; end"
                        + " $$");
        default -> {}
      }
      Object result = reaction.proceed();
      switch (side) {
        case 6, 7, 8 -> throw new IllegalArgumentException("broken after its work");
        case 9, 10 -> sql.getObject().execute("insert into events.stream select null");
        case 11, 12 -> swallow();
        default -> {}
      }
      return result;
    }

    private void swallow() {
      try {
        sql.getObject().execute("select 'no number'::integer");
      } catch (DataAccessException caught) {
        // and goes on as if nothing had happened
      }
    }
  }
}
