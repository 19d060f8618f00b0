package org.cairncrm.access;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Differences;
import org.cairncrm.shared.FieldError;
import org.springframework.stereotype.Component;

/**
 * Rejects a fact that is sent again under the same source and external id with different content,
 * and names the fields that differ. The error quotes values only to callers who may read them.
 * Cairn's own work is not compared: an import reports conflicting rows itself. See
 * docs/decisions/0017-other-content-under-the-same-id.md.
 */
@Component
public class RepeatedContent {
  private final Caller caller;

  RepeatedContent(Caller caller) {
    this.caller = caller;
  }

  /** Whether the current work comes from a request, so that repeated facts are compared. */
  public boolean compared() {
    return !caller.isCairn();
  }

  /**
   * @param fact the name of the fact for the message, such as {@code order o-1 of shop}
   * @param reads the permission to read such facts
   * @param again the content that is sent now, including defaults
   * @param first the content that was sent first
   * @param ignored components that are not compared: those that Cairn adds, and a time that was
   *     left out
   * @throws Conflict naming each field that differs
   */
  public void requireSame(
      String fact,
      String reads,
      Supplier<? extends Object> again,
      Object first,
      Set<String> ignored) {
    if (!compared()) {
      return;
    }
    List<FieldError> differences =
        Differences.between(again.get(), first, ignored, caller.may(reads));
    if (!differences.isEmpty()) {
      throw new Conflict("The " + fact + " was sent before with other content", differences);
    }
  }
}
