package org.cairncrm.tags;

import java.util.List;
import java.util.Objects;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Reaction;
import org.cairncrm.journeys.ActionKind;
import org.cairncrm.journeys.StageActionDue;
import org.cairncrm.journeys.SupportedAction;
import org.springframework.stereotype.Component;

/**
 * Adds the tags that the stages of journeys ask for. The tag stays when the customer moves on, or
 * when the stage is taken back.
 */
@Component
class StageTags implements SupportedAction {
  private final Tags tags;

  StageTags(Tags tags) {
    this.tags = tags;
  }

  @Override
  public ActionKind kind() {
    return ActionKind.TAG;
  }

  @Override
  public boolean exists(String name) {
    return tags.exists(name);
  }

  @Override
  public List<String> names() {
    return tags.suggestions();
  }

  @Reaction("tags.stage-actions")
  void on(StageActionDue due) {
    if (due.kind() == ActionKind.TAG) {
      String name = Objects.requireNonNull(due.details().get("tag"), "an action names its tag");
      tags.add(due.customer(), new NewTag(name, null), decision(due));
    }
  }

  private static Decision decision(StageActionDue due) {
    return new Decision(
        due.journey(),
        due.action(),
        due.journeyTitle(),
        due.version(),
        "The stage “%s” of the journey asks for this tag".formatted(due.stageTitle()),
        List.of());
  }
}
