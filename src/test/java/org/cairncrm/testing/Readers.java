package org.cairncrm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;
import java.util.Set;

/** Everybody who reads a page, however they do. */
public final class Readers {
  private static final Set<String> GRAVE = Set.of("serious", "critical");
  private static final int SHOWN = 5;

  private Readers() {}

  /**
   * Checks a page as it is shown, in all widths and colours, without loading it again: it has one
   * heading, nothing is wider than a desktop or a phone, and axe finds nothing serious. In dark
   * colours axe looks at contrast alone, as nothing else is different.
   */
  public static void canUse(Page page, String what) {
    assertThat(page.locator("h1").count()).as("headings of %s", what).isEqualTo(1);
    assertThat(page.locator("body").innerText()).as(what).doesNotContain("??");
    requireFits(page, what);
    requireNothingSerious(page, what, ColorScheme.LIGHT, new AxeRunOptions());
    requireNothingSerious(page, what, ColorScheme.DARK, contrast());
    show(page, ColorScheme.LIGHT);
  }

  private static void requireFits(Page page, String what) {
    ViewportSize shown = page.viewportSize();
    for (Look look : Look.values()) {
      page.setViewportSize(look.width, look.height);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as("%s fits in %s", what, look)
          .isLessThanOrEqualTo(look.width);
    }
    page.setViewportSize(shown.width, shown.height);
  }

  private static void show(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  private static AxeRunOptions contrast() {
    var only = new AxeRunOnlyOptions();
    only.setType("rule");
    only.setValues(List.of("color-contrast"));
    var options = new AxeRunOptions();
    options.setRunOnly(only);
    return options;
  }

  private static void requireNothingSerious(
      Page page, String what, ColorScheme scheme, AxeRunOptions options) {
    show(page, scheme);
    options.setResultTypes(List.of("violations"));
    List<String> found =
        new AxeBuilder(page)
                .options(options)
                .setLegacyMode(true) // there are no frames, for which axe would open another window
                .analyze()
                .getViolations()
                .stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(rule -> described(what + " in " + scheme, rule))
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
