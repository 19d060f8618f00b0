package org.cairncrm.shared;

/** A setting has a value with which Cairn cannot start. Reported without a stack trace. */
public final class InvalidSetting extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * @param name of the setting, such as {@code cairn.zone}
   * @param value as it was set
   * @param remedy a sentence that says which values are valid
   */
  public InvalidSetting(String name, String value, String remedy) {
    super("%s is %s".formatted(name, value));
    this.remedy = remedy;
  }

  /** Says which values are valid. */
  public String remedy() {
    return remedy;
  }
}
