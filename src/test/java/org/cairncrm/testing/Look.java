package org.cairncrm.testing;

/** The windows in which pages are looked at; {@link Readers} look at them in dark colours, too. */
public enum Look {
  DESKTOP_LIGHT(1440, 900),
  PHONE_LIGHT(390, 844);

  final int width;
  final int height;

  Look(int width, int height) {
    this.width = width;
    this.height = height;
  }
}
