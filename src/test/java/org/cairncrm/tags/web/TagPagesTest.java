package org.cairncrm.tags.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.tags.CustomerTag;
import org.cairncrm.tags.NewTag;
import org.cairncrm.tags.TagColour;
import org.cairncrm.tags.Tags;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.cairncrm.testing.Regulars;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages about tags, as people use them. */
@CairnTest
@Tag("browser")
class TagPagesTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String eva = "eva-" + mark;
  private final String vip = "VIP " + mark;

  @Autowired People people;
  @Autowired Tags tags;
  @Autowired Worker worker;
  @Autowired Regulars regulars;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @ParameterizedTest
  @EnumSource
  void a_customer_is_tagged_and_untagged_on_its_page(Look look) {
    try (var visit = signedIn(look, Role.AGENT)) {
      CustomerId customer = regulars.withThreeOrders("Marta Zielińska", eva);
      Page page = visit.page();
      page.navigate("/customers/" + customer);
      assertThat(page.locator("main[data-connected]")).isVisible();
      page.keyboard().press("t");
      page.keyboard().type(vip);
      page.keyboard().press("Enter");

      assertThat(page.locator("#tags-card .tags")).containsText(vip);
      assertThat(page.locator("#tag-name")).hasValue("");
      assertThat(page.locator("#past")).containsText("Tagged " + vip);
      page.locator("#tags-card .tags button").click();
      assertThat(page.locator("#tags-card")).containsText("No tags yet");
      assertThat(page.locator("#past")).containsText("Tag " + vip + " removed");
      page.locator("#undo").getByText("Undo").click();
      assertThat(page.locator("#tags-card .tags")).containsText(vip);
      assertThat(page.locator("#undo form")).hasCount(0);
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void a_tag_leads_to_the_customers_who_have_it_and_none_of_leaves_them_out() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT, Role.AGENT)) {
      CustomerId tagged = regulars.withThreeOrders("Tagged " + mark, eva);
      regulars.withThreeOrders("Plain " + mark, eva);
      CustomerTag tag = tags.add(tagged, new NewTag(vip, TagColour.VIOLET)).value();
      Page page = visit.page();
      page.navigate("/customers/" + tagged);
      page.locator("#tags-card .tags a").click();
      assertThat(page.locator("#rows")).containsText("Tagged " + mark);
      assertThat(page.locator("#rows .tag.violet")).hasText(vip);
      assertThat(page.locator("#rows tbody tr")).hasCount(1);
      assertThat(page.locator(".chip")).containsText("Tags include any of " + vip);

      page.navigate("/customers?filter=tags:none-of:" + tag.id() + "&filter=name:contains:" + mark);
      assertThat(page.locator("#rows")).containsText("Plain " + mark);
      assertThat(page.locator("#rows tbody tr")).hasCount(1);
      CustomerTag gold = tags.add(tagged, new NewTag("Gold " + mark, null)).value();
      page.navigate("/customers?filter=tags:all-of:" + tag.id() + "," + gold.id());
      assertThat(page.locator(".chip"))
          .containsText("Tags include all of " + vip + " and Gold " + mark);
      assertThat(page.locator("#rows tbody tr")).hasCount(1);
      tags.remove(tagged, gold.id());
      page.reload();
      assertThat(page.locator("#rows tbody tr")).hasCount(0);
      page.navigate("/customers?filter=tags:is-empty&filter=name:contains:" + mark);
      assertThat(page.locator("#rows tbody tr")).hasCount(1);
      page.navigate("/customers?filter=tags:is-not-empty&filter=name:contains:" + mark);
      assertThat(page.locator("#rows")).containsText("Tagged " + mark);
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void many_customers_are_tagged_from_the_list() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT, Role.AGENT)) {
      CustomerId first = regulars.withThreeOrders("Marta " + mark, eva);
      CustomerId second = regulars.withThreeOrders("Adam " + mark, eva);
      Page page = visit.page();
      page.navigate("/customers?filter=name:contains:" + mark);
      page.locator("[data-pick-all]").check();
      page.locator("#bulk summary").getByText("Add a tag").click();
      page.fill("[name='tag.tag']", vip);
      page.locator("#bulk details[open] button").click();
      assertThat(page.locator("main")).containsText("2");
      assertThat(tags.of(first)).extracting(CustomerTag::name).containsExactly(vip);
      assertThat(tags.of(second)).extracting(CustomerTag::name).containsExactly(vip);
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void a_head_renames_merges_and_deletes_tags() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT, Role.HEAD)) {
      CustomerId customer = regulars.withThreeOrders("Marta Zielińska", eva);
      CustomerTag tag = tags.add(customer, new NewTag(vip, TagColour.BLUE)).value();
      CustomerTag other = tags.add(customer, new NewTag("Other " + mark, null)).value();
      Page page = visit.page();
      page.navigate("/tags");
      page.locator("#tag-" + tag.id() + " .last a").click();
      page.fill("#name", "OTHER " + mark);
      page.locator("main form button").first().click();
      assertThat(page.locator("#name-error")).containsText("merge the two instead");
      page.fill("#name", "Gold " + mark);
      page.selectOption("#colour", "amber");
      page.locator("main form button").first().click();
      assertThat(page.locator("#tag-" + tag.id() + " .tag.warn")).hasText("Gold " + mark);

      page.navigate("/tags/" + other.id());
      page.getByText("Merge…").click();
      assertThat(page.locator("#merge-tag")).containsText("1 customer has the tag");
      page.selectOption("#into", tag.id().toString());
      page.locator("#merge-tag button").last().click();
      assertThat(page.locator("#tag-" + tag.id())).isVisible();
      assertThat(page.locator("#tag-" + other.id())).hasCount(0);
      worker.sweep();
      assertThat(tags.of(customer)).extracting(CustomerTag::id).containsExactly(tag.id());
      page.navigate("/tags/" + other.id());
      assertThat(page.locator("h1")).hasText("Gold " + mark);

      page.getByText("Delete…").click();
      page.locator("#delete-tag").getByText("Delete tag").click();
      assertThat(page.locator("#tag-" + tag.id())).hasCount(0);
      worker.sweep();
      page.navigate("/customers/" + customer);
      assertThat(page.locator("#tags-card")).containsText("No tags yet");
      assertThat(page.locator("#past"))
          .containsText("Tag Other " + mark + " merged into Gold " + mark);
      assertThat(page.locator("#past")).containsText("Tag Gold " + mark + " removed");
      assertThat(visit.errors())
          .as("of the taken name")
          .hasSize(1)
          .first()
          .asString()
          .contains("422");
    }
  }

  @Test
  void every_page_can_be_used_by_everybody() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT, Role.HEAD)) {
      CustomerId customer = regulars.withThreeOrders("Marta Zielińska " + mark, eva);
      CustomerTag tag = null;
      for (TagColour colour : TagColour.values()) {
        tag = tags.add(customer, new NewTag(colour + " " + mark, colour)).value();
      }
      Page page = visit.page();
      for (String path :
          new String[] {
            "/tags",
            "/tags/" + Objects.requireNonNull(tag).id(),
            "/customers/" + customer,
            "/customers?filter=name:contains:" + mark,
            "/customers?adding=tags:none-of"
          }) {
        page.navigate(path);
        Readers.canUse(page, path);
      }
      assertThat(visit.errors()).isEmpty();
    }
  }

  private Chromium.Visit signedIn(Look look, Role role) {
    people.create(eva, "Eva Lind", role, PASSWORD);
    Chromium.Visit visit = chromium.visit(look, "http://localhost:" + port);
    Chromium.signIn(visit.page(), eva, PASSWORD);
    return visit;
  }
}
