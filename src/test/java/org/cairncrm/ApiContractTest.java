package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cairncrm.ApiDocument.Operation;
import org.cairncrm.testing.ApiContract;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every operation answers its sample as the OpenAPI document says. */
@CairnTest
@Tag("slow")
class ApiContractTest {
  @Autowired Callers callers;
  @Autowired DSLContext sql;

  @Test
  void every_operation_answers_as_it_is_described() {
    var system = callers.system();
    String json = system.get("/api/openapi").body();
    var api = new ApiDocument(json);
    var contract = new ApiContract(json);
    try (var samples = new SampleCalls(system, sql)) {
      List<String> faults = new ArrayList<>();
      for (Operation operation : api.operations()) {
        var answer = samples.of(operation).by(system);
        if (answer.statusCode() / 100 != 2) {
          faults.add(operation + " refuses its sample: " + answer.body());
        }
        var wrong = contract.faults(answer);
        if (!wrong.isEmpty()) {
          faults.add(
              operation
                  + ": "
                  + wrong
                  + "\n   "
                  + answer.body().substring(0, Math.min(300, answer.body().length())));
        }
      }
      assertThat(faults).as(faults.size() + " of " + api.operations().size()).isEmpty();
    }
  }
}
