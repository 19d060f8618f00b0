package org.cairncrm.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The fragments under templates/parts, each as docs/console.md shows it. */
class PagePartsTest {
  @Test
  void a_field_has_a_label_and_its_attributes() {
    assertThat(
            RenderedPart.of(
                "<p th:replace=\"~{parts/field :: text('name', 'Name', 'Marta', ${ {required: true,"
                    + " maxlength: 100} })}\"></p>",
                Map.of()))
        .contains(
            "<label for=\"name\">Name</label>",
            "id=\"name\"",
            "value=\"Marta\"",
            "required=\"required\"",
            "maxlength=\"100\"")
        .doesNotContain("aria-invalid", "aria-describedby", "placeholder", "class=\"error\"");
  }

  @Test
  void a_field_at_fault_says_so_and_is_described_by_its_hint_and_its_fault() {
    assertThat(
            RenderedPart.of(
                "<p th:replace=\"~{parts/field :: area('phones', 'Phone', 'x', ${ {hint: 'One per"
                    + " line'} })}\"></p>",
                Map.of("errors", Map.of("phones", "must be a phone number"))))
        .contains(
            "aria-invalid=\"true\"",
            "aria-describedby=\"phones-hint phones-error\"",
            "id=\"phones-hint\">One per line<",
            "id=\"phones-error\">must be a phone number<");
  }

  @Test
  void a_field_can_show_the_fault_of_another_name() {
    assertThat(
            RenderedPart.of(
                "<p th:replace=\"~{parts/field :: text('days', 'Days', 0, ${ {fault: 'expiresAt'}"
                    + " })}\"></p>",
                Map.of("errors", Map.of("expiresAt", "must be later"))))
        .contains("id=\"days-error\">must be later<");
  }

  @Test
  void a_choice_and_checks_take_their_options_from_the_page() {
    String page =
        """
        <p th:replace="~{parts/field :: choice('role', 'Role', ~{:: roles}, null)}"><option th:ref="roles" th:each="one : ${roles}" th:text="${one}"></option></p>
        <fieldset th:replace="~{parts/field :: checks('scopes', 'May', ~{:: boxes})}"><label th:ref="boxes" th:replace="~{parts/field :: box('scopes', 'orders:write', 'Orders', true)}"></label></fieldset>
        """;
    assertThat(RenderedPart.of(page, Map.of("roles", List.of("Agent", "Head"))))
        .contains(
            "<select id=\"role\""
                + " name=\"role\"><option>Agent</option><option>Head</option></select>",
            "<legend>May</legend>",
            "value=\"orders:write\" checked=\"checked\"");
  }

  @Test
  void a_list_has_a_caption_columns_rows_and_the_way_to_more() {
    String page =
        """
        <section th:replace="~{parts/list :: list(title='Newest', columns=${ {'ui.all', 'ui.more num optional', 'ui.actions silent'} }, items=${items}, icon='users', none='ui.nothing', rows=~{:: rows}, next='/next')}">
          <tr th:ref="rows" th:each="one : ${items}"><td th:text="${one}"></td></tr></section>
        """;
    assertThat(RenderedPart.of(page, Map.of("items", List.of("first", "second"))))
        .contains(
            "<caption><h2>Newest",
            "<th scope=\"col\"><span>All</span></th>",
            "<th scope=\"col\" class=\"num optional\">",
            "<th scope=\"col\" class=\"silent\">",
            "<td>first</td>",
            "<td>second</td>",
            "href=\"/next\"")
        .doesNotContain("class=\"empty\"");
  }

  @Test
  void an_empty_list_says_what_to_do_next() {
    String page =
        """
        <section th:replace="~{parts/list :: list(title='Newest', columns=null, items=${items}, icon='users', none='customers.list.unfound', about='Marta', rows=~{:: rows}, next=null)}">
          <tr th:ref="rows"></tr></section>
        """;
    assertThat(RenderedPart.of(page, Map.of("items", List.of())))
        .contains("<h2>Newest</h2>", "No customer matches “Marta”", "Any part of a name")
        .doesNotContain("<table", "rel=\"next\"");
  }

  @Test
  void a_status_has_the_tone_of_its_word() {
    assertThat(
            RenderedPart.of(
                "<i th:replace=\"~{parts/status :: status('integration.imports.DONE')}\"></i>",
                Map.of()))
        .isEqualTo("<span class=\"tag good\">Done</span>");
    assertThat(
            RenderedPart.of(
                "<i th:replace=\"~{parts/status :: status('integration.imports.AWAITED')}\"></i>",
                Map.of()))
        .isEqualTo("<span class=\"tag\">Waits for files</span>");
  }

  @Test
  void a_note_without_a_text_is_not_shown() {
    assertThat(
            RenderedPart.of("<p th:replace=\"~{parts/note :: note('good', null)}\"></p>", Map.of()))
        .isEmpty();
    assertThat(
            RenderedPart.of(
                "<p th:replace=\"~{parts/note :: note('bad', 'Full')}\"></p>", Map.of()))
        .contains("class=\"note bad\"", "role=\"alert\"", "Full");
  }

  @Test
  void a_dialog_is_named_by_its_title_and_holds_its_fields() {
    assertThat(
            RenderedPart.of(
                "<b th:replace=\"~{parts/dialog :: confirm('drop', 'Drop it?', 'For good.',"
                    + " '/drop', 'Drop', ~{:: fields})}\"><input th:ref=\"fields\""
                    + " name=\"why\"></b>",
                Map.of()))
        .contains(
            "id=\"drop\"",
            "aria-labelledby=\"drop-title\"",
            "id=\"drop-title\">Drop it?<",
            "<input name=\"why\">",
            "action=\"/drop\"")
        .doesNotContain("open=");
  }

  @Test
  void the_tabs_of_a_filter_mark_the_one_that_is_shown() {
    assertThat(
            RenderedPart.of(
                "<nav th:replace=\"~{parts/tabs :: filter('Show', '/imports', 'status', ${values},"
                    + " 'DONE', 'integration.imports.')}\"></nav>",
                Map.of("values", List.of("DONE", "FAILED"))))
        .contains(
            "href=\"/imports\">All<",
            "href=\"/imports?status=DONE\" aria-current=\"true\">Done<",
            "href=\"/imports?status=FAILED\">Failed<");
  }

  @Test
  void a_form_ends_in_its_buttons() {
    assertThat(
            RenderedPart.of(
                "<b th:replace=\"~{parts/form :: form('/save', ~{:: fields}, 'Save',"
                    + " '/back')}\"><input th:ref=\"fields\" name=\"name\"></b>",
                Map.of()))
        .contains(
            "action=\"/save\"",
            "<input name=\"name\">",
            "<button>Save</button>",
            "href=\"/back\">Cancel<");
  }

  @Test
  void a_card_a_figure_and_a_heading_show_what_they_are_given() {
    String page =
        """
        <section th:replace="~{parts/card :: card('Points', null, ~{:: points})}"><p th:ref="points" th:replace="~{parts/card :: figure(1940, 'to spend')}"></p></section>
        <div th:replace="~{parts/heading :: heading(title='Imports', lead='Files', acts=~{:: acts}, tag=~{parts/status :: status('integration.imports.DONE')})}"><button th:ref="acts">New</button></div>
        """;
    assertThat(RenderedPart.of(page, Map.of()))
        .contains(
            "<h2>Points</h2>",
            "1,940 <span class=\"meta\">to spend</span>",
            "<h1>Imports <span class=\"tag good\">Done</span></h1>",
            "<p class=\"meta\">Files</p>",
            "<div class=\"acts\"><button>New</button></div>");
  }
}
