package org.cairncrm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everybody who reads a page, however they do. */
public final class Readers {
  /** What axe finds, in short: all its results would take longer to write than to find. */
  private static final String SERIOUS =
      """
      async ({part, ...options}) => {
        const results = await axe.run(
            {...(part ? {include: [[part]]} : {}),
             exclude: [["tbody > tr:nth-child(n+13)"], ["li:nth-child(n+25)"]]},
            {resultTypes: ["violations"], selectors: false, ...options});
        return results.violations
            .filter(rule => ["serious", "critical"].includes(rule.impact))
            .map(rule => rule.id + " " + rule.nodes.slice(0, 5)
                .map(node => node.html + " " + node.failureSummary).join(", "));
      }
      """;

  private static final Map<String, Object> ALL = Map.of();
  private static final Map<String, Object> WITHOUT_CONTRAST =
      Map.of("rules", Map.of("color-contrast", Map.of("enabled", false)));
  private static final Map<String, Object> CONTRAST =
      Map.of("runOnly", Map.of("type", "rule", "values", List.of("color-contrast")));

  private Readers() {}

  /**
   * Checks a page as it is shown, in all widths and colours, without loading it again: it has one
   * heading, nothing is wider than a desktop or a phone, and axe finds nothing serious. In dark
   * colours axe looks at contrast alone, as nothing else is different. Of a long list it looks at
   * the first rows: fifty rows took it eight times as long, and show the same parts again.
   */
  public static void canUse(Page page, String what) {
    requireFits(page, what);
    requireNothingSerious(page, what, ColorScheme.LIGHT, ALL);
    requireNothingSerious(page, what, ColorScheme.DARK, CONTRAST);
    show(page, ColorScheme.LIGHT);
  }

  /**
   * Checks a part of a page that has just been opened or changed. The rest of it has been checked
   * by {@link #canUse} in the same window.
   *
   * @param part a selector of CSS
   */
  public static void canUsePart(Page page, String part, String what) {
    assertThat(page.locator(part).count()).as(part).isEqualTo(1);
    requireFits(page, what);
    requireNothingSerious(page, what, ColorScheme.LIGHT, of(part, ALL));
    requireNothingSerious(page, what, ColorScheme.DARK, of(part, CONTRAST));
    show(page, ColorScheme.LIGHT);
  }

  private static Map<String, Object> of(String part, Map<String, Object> options) {
    Map<String, Object> all = new HashMap<>(options);
    all.put("part", part);
    return all;
  }

  /**
   * Checks a page that another test checks in English by {@link #canUse}: its colours are the same
   * in each language, and contrast takes axe longer than all else.
   */
  public static void canUseTranslated(Page page, String what) {
    requireFits(page, what);
    requireNothingSerious(page, what, ColorScheme.LIGHT, WITHOUT_CONTRAST);
  }

  private static void requireFits(Page page, String what) {
    assertThat(page.locator("h1").count()).as("headings of %s", what).isEqualTo(1);
    assertThat(page.locator("body").innerText()).as(what).doesNotContain("??");
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

  private static void requireNothingSerious(
      Page page, String what, ColorScheme scheme, Map<String, Object> options) {
    show(page, scheme);
    if (!(Boolean) page.evaluate("typeof axe === 'object'")) {
      page.evaluate(AxeBuilder.getAxeScript());
    }
    assertThat((List<?>) page.evaluate(SERIOUS, options)).as("%s in %s", what, scheme).isEmpty();
  }
}
