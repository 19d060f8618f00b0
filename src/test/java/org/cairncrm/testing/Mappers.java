package org.cairncrm.testing;

import org.cairncrm.shared.web.EnumNaming;
import tools.jackson.databind.json.JsonMapper;

/** The mapper that Cairn reads and writes JSON with, for tests without Spring. */
public final class Mappers {
  private Mappers() {}

  /** It names the constants of enumerations as Cairn does. */
  public static JsonMapper asInCairn() {
    JsonMapper.Builder builder = JsonMapper.builder();
    EnumNaming.enumWords().customize(builder);
    return builder.build();
  }
}
