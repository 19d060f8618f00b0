package org.cairncrm.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.interactions.Direction;
import org.cairncrm.interactions.InteractionPermissions;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.shared.Channel;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class AttachmentsApiTest {
  private static final String ATTACHMENTS = "/api/attachments/";

  private final String id = UUID.randomUUID().toString();

  @Autowired Callers callers;
  @Autowired Customers customers;
  @Autowired Interactions interactions;

  private String contact() {
    return interactions
        .record(
            customers.register(NewCustomer.named("Someone")).value().id(),
            NewInteraction.logged(Channel.EMAIL, Direction.INBOUND, "Photo", null))
        .value()
        .id()
        .toString();
  }

  private HttpResponse<String> send(Http sender, String contact, String name, String content) {
    return sender.put(
        ATTACHMENTS + id + "?owner=contact&ownerId=" + contact + "&name=" + name,
        content,
        "Content-Type",
        "application/octet-stream");
  }

  @Test
  void sends_a_file_once_for_each_id() {
    String contact = contact();
    Http system = callers.system();

    assertThat(send(system, contact, "letter.txt", "Dear Anna").statusCode()).isEqualTo(201);
    assertThat(send(system, contact, "letter.txt", "Dear Anna").statusCode()).isEqualTo(200);
    assertThat(send(system, contact, "letter.txt", "Dear Ewa").statusCode()).isEqualTo(409);
    assertThat(system.get("/api/attachments?owner=contact&ownerId=" + contact).body())
        .containsOnlyOnce("letter.txt");
  }

  @Test
  void sends_content_so_that_a_browser_saves_it_and_runs_nothing() {
    send(callers.system(), contact(), "letter%20%C5%82%C3%B3d%C5%BA.txt", "Dear Anna");

    for (Http reader : new Http[] {callers.system(), callers.person(Role.AGENT)}) {
      HttpResponse<String> content =
          reader.get(
              reader == callers.person(Role.AGENT)
                  ? "/attachments/" + id
                  : ATTACHMENTS + id + "/content");
      assertThat(content.body()).isEqualTo("Dear Anna");
      assertThat(content.headers().firstValue("Content-Type").orElse(""))
          .startsWith(
              reader == callers.person(Role.AGENT) ? "text/plain" : "application/octet-stream");
      assertThat(content.headers().firstValue("Content-Disposition").orElse(""))
          .startsWith("attachment;")
          .contains("filename*=UTF-8''letter%20%C5%82%C3%B3d%C5%BA.txt");
      assertThat(content.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
      assertThat(content.headers().allValues("Content-Security-Policy"))
          .containsExactly("default-src 'none'; sandbox");
    }
  }

  @Test
  void refuses_a_type_that_could_run_under_any_name() {
    HttpResponse<String> refused =
        send(callers.system(), contact(), "photo.png", "<html><script>alert(1)</script></html>");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("\"field\":\"body\"", "text/html");
  }

  @Test
  void needs_the_permission_for_the_thing_to_which_the_file_belongs() {
    String contact = contact();
    send(callers.system(), contact, "letter.txt", "Dear Anna");
    Http other = callers.system(AttachmentPermissions.READ, AttachmentPermissions.WRITE);
    Http reader =
        callers.system(
            AttachmentPermissions.READ, AttachmentPermissions.WRITE, InteractionPermissions.READ);

    assertThat(other.get(ATTACHMENTS + id).statusCode()).isEqualTo(403);
    assertThat(other.get(ATTACHMENTS + id + "/content").statusCode()).isEqualTo(403);
    assertThat(other.get("/api/attachments?owner=contact&ownerId=" + contact).statusCode())
        .isEqualTo(403);
    assertThat(reader.get(ATTACHMENTS + id).statusCode()).isEqualTo(200);
    assertThat(send(reader, contact, "letter.txt", "Dear Anna").statusCode()).isEqualTo(403);
    assertThat(reader.post(ATTACHMENTS + id + "/removal", "{\"reason\":\"x\"}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void removes_the_content_with_a_reason_and_keeps_the_name() {
    Http system = callers.system();
    send(system, contact(), "letter.txt", "Dear Anna");

    HttpResponse<String> removed =
        system.post(ATTACHMENTS + id + "/removal", "{\"reason\":\"Sent by mistake\"}");

    assertThat(removed.statusCode()).isEqualTo(200);
    assertThat(removed.body()).contains("letter.txt", "Sent by mistake");
    assertThat(system.get(ATTACHMENTS + id + "/content").statusCode()).isEqualTo(404);
    assertThat(system.get(ATTACHMENTS + id).body()).contains("Sent by mistake");
    assertThat(system.post(ATTACHMENTS + id + "/removal", "{\"reason\":\"x\"}").statusCode())
        .isEqualTo(409);
  }
}
