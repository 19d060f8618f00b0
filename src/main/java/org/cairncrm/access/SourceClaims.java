package org.cairncrm.access;

import java.util.List;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides which names the caller may give as the {@code source} of new facts. A token may give the
 * names in its list, a person any name that is not reserved. The error lists the allowed names.
 * Cairn's own work, such as a running import, is not checked. See
 * docs/decisions/0016-sources-are-bound-to-tokens.md.
 */
@Component
public class SourceClaims {
  private final Caller caller;

  SourceClaims(Caller caller) {
    this.caller = caller;
  }

  /**
   * @param field the field with the source
   * @throws Invalid when the caller may not claim it
   */
  public void require(String source, String field) {
    String fault = fault(source);
    if (fault != null) {
      throw Invalid.field(field, fault);
    }
  }

  /**
   * @return the fault, to follow the field's name in a message; null when the caller may claim the
   *     source
   */
  @Nullable String fault(String source) {
    if (caller.isCairn()) {
      return null;
    }
    Token token = caller.token();
    List<String> sources = token == null ? null : token.sources();
    if (sources != null && sources.contains(source)) {
      return null;
    }
    String unusable = SourceName.fault(source);
    if (token == null || sources == null || unusable != null) {
      return unusable;
    }
    return sources.isEmpty()
        ? "must be left out: the token '" + token.name() + "' has no sources"
        : "must be one of the sources of the token '%s': %s"
            .formatted(token.name(), String.join(", ", sources));
  }
}
