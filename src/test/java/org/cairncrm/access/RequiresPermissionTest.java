package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class RequiresPermissionTest {
  @Autowired Callers callers;

  @Test
  void what_a_route_needs_is_asked_before_its_body_is_read() {
    var agent = callers.person(Role.AGENT);

    assertThat(agent.post("/api/tokens", "no JSON").statusCode()).isEqualTo(403);
    assertThat(agent.get("/api/tokens").body()).contains("access:manage");
    assertThat(callers.nobody().post("/api/tokens", "no JSON", "Authorization", "").statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_token_may_do_what_its_scopes_name_and_nothing_else() {
    assertThat(callers.system(AccessPermissions.MANAGE).get("/api/tokens").statusCode())
        .isEqualTo(200);
    assertThat(callers.system(OrderPermissions.WRITE).get("/api/tokens").statusCode())
        .isEqualTo(403);
  }

  @Test
  void nobody_learns_which_addresses_exist() {
    assertThat(callers.nobody().get("/api/tokens").statusCode()).isEqualTo(401);
    assertThat(callers.nobody().get("/api/nothing").statusCode()).isEqualTo(401);
    assertThat(callers.system().get("/api/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void the_description_of_the_api_is_for_all_who_are_known() {
    assertThat(callers.system(OrderPermissions.READ).get("/api/openapi").statusCode())
        .isEqualTo(200);
    assertThat(callers.nobody().get("/api/openapi").statusCode()).isEqualTo(401);
    assertThat(callers.nobody().get("/api/docs").statusCode()).isEqualTo(302);
    assertThat(callers.person(Role.AGENT).get("/api/swagger-ui/index.html").statusCode())
        .isEqualTo(200);
  }
}
