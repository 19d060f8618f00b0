package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Versions that are not in force any more. */
@CairnTest
class OlderProgrammesTest {
  @Autowired Callers callers;
  @Autowired LiveProgrammes programmes;
  @Autowired DSLContext sql;

  private ProgrammeOverOrders club;

  @BeforeEach
  void two_versions() {
    club = new ProgrammeOverOrders(callers.person(Role.LOYALTY_MANAGER), sql);
    for (int points = 1; points <= 2; points++) {
      club.publish(
          "earning:\n  - {rule: %s, title: It, gives: {points: %d}}\n"
              .formatted(club.name, points));
    }
  }

  @AfterEach
  void take_the_programme_out_of_force_for_other_tests() {
    club.retire();
  }

  @Test
  void a_version_that_cannot_be_read_for_a_while_is_read_again() {
    var first = new ProgrammeVersion(club.name, 1);
    store("text || ' }{'");
    assertThat(programmes.version(first)).isNull();

    store("replace(text, ' }{', '')");

    assertThat(programmes.version(first)).isNotNull();
  }

  private void store(String text) {
    sql.query(
            "update loyalty.document_version set text = "
                + text
                + " where name = '"
                + club.name
                + "' and version = 1")
        .execute();
  }
}
