package org.cairncrm.shared;

/** A setting with a value with which Cairn cannot start. Reported without a stack trace. */
public final class InvalidSetting extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * @param name the name of the setting, such as {@code cairn.zone}
   * @param value the value of the setting
   * @param remedy a sentence that describes the valid values
   */
  public InvalidSetting(String name, String value, String remedy) {
    super("%s is %s".formatted(name, value));
    this.remedy = remedy;
  }

  /** The sentence that describes the valid values. */
  public String remedy() {
    return remedy;
  }
}
