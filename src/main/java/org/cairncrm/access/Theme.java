package org.cairncrm.access;

/** The colours of the console; those of the system follow the setting of the device. */
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK
}
