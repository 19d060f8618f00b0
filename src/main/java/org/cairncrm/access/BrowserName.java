package org.cairncrm.access;

import java.util.List;

/** A short name for a browser, from the header User-Agent. */
final class BrowserName {
  /** What the header contains, and the name; the first match counts, since browsers name others. */
  private static final List<List<String>> BROWSERS =
      List.of(
          List.of("Edg", "Edge"),
          List.of("OPR/", "Opera"),
          List.of("SamsungBrowser", "Samsung Internet"),
          List.of("Firefox/", "Firefox"),
          List.of("FxiOS", "Firefox"),
          List.of("CriOS", "Chrome"),
          List.of("Chrome/", "Chrome"),
          List.of("Safari/", "Safari"));

  private static final List<List<String>> SYSTEMS =
      List.of(
          List.of("Windows", "Windows"),
          List.of("Android", "Android"),
          List.of("iPhone", "iPhone"),
          List.of("iPad", "iPad"),
          List.of("Mac OS X", "macOS"),
          List.of("CrOS", "ChromeOS"),
          List.of("Linux", "Linux"));

  private BrowserName() {}

  /**
   * @return such as {@code Firefox on Linux}; empty when neither is known
   */
  static String of(String userAgent) {
    String browser = first(BROWSERS, userAgent);
    String system = first(SYSTEMS, userAgent);
    return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " on " + system;
  }

  private static String first(List<List<String>> names, String userAgent) {
    return names.stream()
        .filter(name -> userAgent.contains(name.getFirst()))
        .map(List::getLast)
        .findFirst()
        .orElse("");
  }
}
