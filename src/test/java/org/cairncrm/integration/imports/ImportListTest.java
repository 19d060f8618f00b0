package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.work.Jobs;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The list of imports, read together. */
@CairnTest
class ImportListTest {
  @Autowired Imports imports;
  @Autowired Jobs jobs;
  @Autowired DSLContext sql;
  @Autowired JsonMapper json;

  @Test
  void takes_one_statement_however_many_there_are() {
    List<DataImport> made =
        List.of(imports.create("online-retail"), imports.create("online-retail"));
    AtomicInteger statements = new AtomicInteger();
    DSLContext counted =
        DSL.using(
            sql.configuration()
                .derive(
                    new DefaultExecuteListenerProvider(
                        ExecuteListener.onExecuteStart(_ -> statements.incrementAndGet()))));

    List<DataImport> listed = new ImportViews(counted, jobs, json).newest(2);

    assertThat(statements).hasValue(1);
    assertThat(listed).containsExactly(made.get(1), made.get(0));
    assertThat(imports.get(made.getFirst().id())).isEqualTo(made.getFirst());
  }
}
