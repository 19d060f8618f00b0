package org.cairncrm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** Everybody who reads a page, however they do. */
public final class Readers {
  private static final Set<String> GRAVE = Set.of("serious", "critical");
  private static final int SHOWN = 5;

  private Readers() {}

  /** One heading says what the page is, nothing is cut off, and axe finds nothing serious. */
  public static void canUse(Page page, String what) {
    assertThat(page.locator("h1").count()).as("headings of %s", what).isEqualTo(1);
    assertThat(page.locator("body").innerText()).as(what).doesNotContain("??");
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as("%s fits in its window", what)
        .isLessThanOrEqualTo(page.viewportSize().width);
    var violations = new AxeRunOptions();
    violations.setResultTypes(List.of("violations"));
    List<String> found =
        new AxeBuilder(page)
                .options(violations)
                .setLegacyMode(true) // there are no frames, for which axe would open another window
                .analyze()
                .getViolations()
                .stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(rule -> described(what, rule))
                .toList();
    assertThat(found).isEmpty();
  }

  private static String described(String what, Rule rule) {
    return what
        + ": "
        + rule.getId()
        + " "
        + rule.getNodes().stream()
            .map(node -> node.getHtml() + " " + node.getFailureSummary())
            .limit(SHOWN)
            .toList();
  }
}
