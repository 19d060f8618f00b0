package org.cairncrm.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import liquibase.integration.spring.SpringLiquibase;
import org.cairncrm.shared.Faults;
import org.cairncrm.testing.CairnTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** How long an answer of the database is waited for, by whom. */
@CairnTest
@Import(LongStatementsTest.Long.class)
@TestPropertySource(
    properties = {
      "spring.datasource.hikari.data-source-properties.socketTimeout=1",
      "spring.datasource.hikari.maximum-pool-size=1"
    })
@Tag("slow")
class LongStatementsTest {
  private static final String LONG = "select pg_sleep(1.5)";

  @Autowired Jobs jobs;
  @Autowired JobSteps steps;
  @Autowired SpringLiquibase migration;
  @Autowired DSLContext sql;

  /** A job with a step that asks for much, in two threads. */
  static class Long implements JobKind {
    private final DSLContext sql;

    Long(DSLContext sql) {
      this.sql = sql;
    }

    @Override
    public String kind() {
      return "test.long";
    }

    @Override
    public String title() {
      return "Long";
    }

    @Override
    public JobStep step(JobState state) {
      sql.execute(LONG);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        CompletableFuture.runAsync(() -> sql.execute(LONG), threads).join();
      }
      return new JobStep(null, 1, 1L, null);
    }
  }

  @Test
  void whoever_calls_gets_an_answer_in_time_or_none() {
    assertThatThrownBy(() -> sql.execute(LONG)).matches(Faults::passing);
  }

  @Test
  void a_job_may_take_its_time_and_nobody_else_after_it() {
    Job job = jobs.start("test.long", "{}");
    steps.sweep();

    assertThat(jobs.get(job.id()).error()).isNull();
    assertThat(jobs.get(job.id()).status()).isEqualTo(JobStatus.DONE);
    assertThatThrownBy(() -> sql.execute(LONG)).matches(Faults::passing);
  }

  @Test
  void a_migration_may_take_its_time() throws Exception {
    try (Connection connection = migration.getDataSource().getConnection();
        Statement change = connection.createStatement()) {
      assertThat(change.execute(LONG)).isTrue();
    }
  }
}
