package org.cairncrm.testing;

import com.microsoft.playwright.options.ColorScheme;

/** The ways in which pages are looked at. */
public enum Look {
  DESKTOP_LIGHT(1440, 900, ColorScheme.LIGHT),
  DESKTOP_DARK(1440, 900, ColorScheme.DARK),
  PHONE_LIGHT(390, 844, ColorScheme.LIGHT),
  PHONE_DARK(390, 844, ColorScheme.DARK);

  final int width;
  final int height;
  final ColorScheme scheme;

  Look(int width, int height, ColorScheme scheme) {
    this.width = width;
    this.height = height;
    this.scheme = scheme;
  }
}
