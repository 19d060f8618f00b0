package org.cairncrm.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

@CairnTest
class JourneyPicturesOverHttpTest {
  private static final String MAP = "/api/journeys/online-purchase/map";
  private static final Instant LATELY = TestClock.START.minus(Duration.ofDays(9));

  @Autowired Callers callers;
  @Autowired Customers customers;
  @Autowired Commands commands;
  @Autowired Events events;

  @Test
  void the_version_in_force_is_drawn_with_its_figures_and_lists() throws Exception {
    var answer = system().get(MAP + ".svg");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/svg+xml;charset=UTF-8");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(
            name -> assertThat(name).startsWith("inline; filename=\"online-purchase.svg\""));
    assertThat(parsed(answer.body()).getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(answer.body())
        .contains("Online purchase, version 1", "/journey-stays?filter=")
        .doesNotContain("style=", "<script", "??");
  }

  @Test
  void a_version_and_the_draft_are_drawn_as_they_are_written() throws Exception {
    String version = system().get(MAP + ".svg?version=1").body();
    assertThat(parsed(version).getElementsByTagName("a").getLength()).isZero();
    assertThat(version).contains("No customers are counted here.");
    assertThat(system().get(MAP + ".svg?draft=true").body()).contains("Online purchase, draft");
    assertThat(system().get(MAP + ".svg?version=99").statusCode()).isEqualTo(404);
    assertThat(system().get("/api/journeys/nowhere/map.svg").statusCode()).isEqualTo(404);
    assertThat(system().get(MAP + ".svg?period=7d").statusCode()).isEqualTo(200);
    assertThat(system().get(MAP + ".svg?period=ever").body())
        .contains("\"field\":\"period\"", "a number of days from 1d to 366d");
  }

  @Test
  void a_draft_with_faults_is_refused_with_each_of_them() {
    String name = "broken-" + UUID.randomUUID().toString().substring(0, 8);
    Http writer = callers.system(JourneyPermissions.READ, JourneyPermissions.WRITE);
    String text = "journey: %s\ntitle: <Broken> & \"open\"\nstages: []\n".formatted(name);
    writer.post(
        "/api/journey-maps", JsonMapper.shared().createObjectNode().put("text", text).toString());

    var answer = writer.get("/api/journeys/" + name + "/map.svg?draft=true");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"field\":\"text:");
  }

  @Test
  void titles_with_signs_of_xml_are_escaped_in_every_file() throws Exception {
    String name = "signs-" + UUID.randomUUID().toString().substring(0, 8);
    Http writer = callers.system(JourneyPermissions.READ, JourneyPermissions.WRITE);
    String text =
        """
        journey: %s
        title: '<script>alert("1 & 2")</script>'
        stages:
          - stage: bought
            title: 'A & B <i> "quoted"'
            enter: [{on: order-placed, when: event.nth > 1000000}]
            touchpoints: [{title: 'Title: <b>one</b>; #2', lane: customer}]
        """
            .formatted(name);
    writer.post(
        "/api/journey-maps", JsonMapper.shared().createObjectNode().put("text", text).toString());

    String path = "/api/journeys/" + name + "/map";
    Document svg = parsed(writer.get(path + ".svg?draft=true").body());
    assertThat(svg.getDocumentElement().getTextContent())
        .contains("<script>alert(\"1 & 2\")</script>, draft", "A & B <i> \"quoted\"");
    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    assertThat(writer.get(path + ".mmd?draft=true").body())
        .contains("section A #38; B #60;i#62; #34;quoted#34;")
        .contains("#84;itle#58; #60;b#62;one#60;/b#62;#59; #35;2: 3: Customer");
    String page =
        callers.person(Role.MARKETING).get("/journeys/" + name + "/map?draft=true").body();
    assertThat(page).contains("A &amp; B &lt;i&gt;").doesNotContain("<script>alert", "<b>one");
  }

  @Test
  void one_customers_run_is_drawn_with_the_stages_that_are_passed_and_ahead() {
    CustomerId marta = ordered();
    String svg = system().get(MAP + ".svg?customer=" + marta).body();

    assertThat(svg)
        .contains("Online purchase, the run of one customer", "map-ground-here", "ahead")
        .contains("In “First order” for 9\u00a0d; the target is");
    assertThat(system().get(MAP + ".svg?customer=" + CustomerId.next()).statusCode())
        .isEqualTo(404);
    assertThat(callers.person(Role.MARKETING).get("/customers/" + marta).body())
        .contains("/journeys/online-purchase/map?customer=" + marta);
    assertThat(
            callers
                .person(Role.MARKETING)
                .get("/journeys/online-purchase/map?customer=" + marta)
                .body())
        .contains("the run of one customer", "map.png?customer=" + marta);
  }

  @Test
  void a_simulation_is_drawn_with_what_it_found() {
    Http writer = callers.system(JourneyPermissions.READ, JourneyPermissions.WRITE);
    String id =
        JsonMapper.shared()
            .readTree(writer.post("/api/journeys/online-purchase/simulations", "{}").body())
            .path("id")
            .asString();

    assertThat(writer.get(MAP + ".svg?simulation=" + id).body())
        .contains("Online purchase, simulation");
    assertThat(
            callers
                .person(Role.MARKETING)
                .get("/journeys/online-purchase/simulations/" + id)
                .body())
        .contains("map-picture", "map.png?simulation=" + id);
  }

  @Test
  void only_one_thing_can_be_drawn_and_each_parameter_says_so() {
    var answer = system().get(MAP + ".svg?version=1&draft=true");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("\"field\":\"version\"", "\"field\":\"draft\"")
        .contains("must be the only one of version, draft, simulation and customer");
  }

  @Test
  void the_same_is_a_png_and_a_text_of_mermaid() {
    var png = system().get(MAP + ".png");
    assertThat(png.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(png.statusCode()).isEqualTo(200);
    assertThat(system().get(MAP + ".mmd").body())
        .startsWith("journey\n    title Online purchase#44; version 1\n")
        .contains("    section On its way\n");
  }

  @Test
  void files_of_the_console_are_in_the_language_of_the_person() {
    var marketing = callers.person(Role.MARKETING);

    assertThat(marketing.get("/journeys/online-purchase/map.svg", "Accept-Language", "pl").body())
        .contains("wersja 1", "Za kulisami");
  }

  private Http system() {
    return callers.system(JourneyPermissions.READ);
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private CustomerId ordered() {
    CustomerId who =
        customers.register(NewCustomer.named("Marta " + UUID.randomUUID())).value().id();
    commands.on(
        who,
        LATELY,
        () -> {
          events.publish(
              new OrderPlaced(
                  who,
                  OrderId.next(),
                  "A-1",
                  Channel.WEB,
                  LATELY,
                  1,
                  null,
                  1,
                  Money.of("20.00", "EUR"),
                  null,
                  null,
                  null,
                  null));
          return 0;
        });
    return who;
  }
}
