package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.cairncrm.access.Role;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rows of an import lead to the customers whose facts they became. */
@CairnTest
class ImportedCustomersTest extends OneFile {
  @Autowired ImportedCustomers imported;
  @Autowired Callers callers;

  @Test
  void each_customer_is_listed_once_with_a_link_and_what_was_recorded() {
    DataImport done = imported(HEADER + row("o-1", "Ewa") + row("o-2", "Adam") + row("o-3", "Ewa"));

    var all = imported.of(done.id(), PageRequest.first(10)).items();
    assertThat(all).extracting(ImportedCustomer::externalId).containsExactly("Adam", "Ewa");
    assertThat(all).extracting(ImportedCustomer::name).containsExactly("Adam", "Ewa");
    assertThat(all).extracting(ImportedCustomer::stored).containsExactly(1L, 2L);
    var first = imported.of(done.id(), PageRequest.first(1));
    assertThat(imported.of(done.id(), new PageRequest(first.next(), 10)).items())
        .containsExactly(all.getLast());

    String ewa = Objects.requireNonNull(all.getLast().customerId()).toString();
    assertThat(callers.person(Role.ADMIN).get("/imports/" + done.id() + "/customers").body())
        .contains("/customers/" + ewa, "Ewa");
    assertThat(callers.person(Role.ADMIN).get("/imports/" + done.id()).body())
        .contains("/imports/" + done.id() + "/customers");
    assertThat(callers.system().get("/api/imports/" + done.id() + "/customers").body())
        .contains(ewa);
  }

  @Test
  void the_same_again_was_known_before() {
    imported(HEADER + row("o-1", "Ewa"));
    DataImport again = imported(HEADER + row("o-1", "Ewa"));

    List<ImportedCustomer> found = imported.of(again.id(), PageRequest.first(10)).items();
    assertThat(found).extracting(ImportedCustomer::stored).containsExactly(0L);
    assertThat(found).extracting(ImportedCustomer::known).containsExactly(1L);
  }
}
