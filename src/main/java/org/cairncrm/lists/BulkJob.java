package org.cairncrm.lists;

import java.util.List;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.work.JobKind;
import org.cairncrm.work.JobState;
import org.cairncrm.work.JobStep;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes all rows that match, in the order of their ids, so that a row that no longer matches
 * because of the change moves no other one.
 */
@Component
class BulkJob implements JobKind {
  static final String KIND = "lists.bulk";

  /** The number of rows that one step changes. */
  static final int STEP = 100;

  private final ObjectProvider<BulkActions> actions;
  private final Lists lists;
  private final ListRows rows;
  private final JsonMapper json;

  BulkJob(ObjectProvider<BulkActions> actions, Lists lists, ListRows rows, JsonMapper json) {
    this.actions = actions;
    this.lists = lists;
    this.rows = rows;
    this.json = json;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "Change many rows of a list";
  }

  @Override
  public JobStep step(JobState state) {
    BulkRequest request = json.readValue(state.parameters(), BulkRequest.class);
    BulkAction action = actions.getObject().action(request.list(), request.action());
    ListQuery query = lists.readUnchecked(request.list(), request.asked());
    UUID after = state.checkpoint() == null ? null : UUID.fromString(state.checkpoint());
    List<UUID> next = rows.ids(query, after, STEP);
    BulkResult result =
        state.result() == null
            ? BulkResult.NOTHING
            : json.readValue(state.result(), BulkResult.class);
    for (UUID row : next) {
      BulkResult before = result;
      result =
          Caller.as(
              request.by(),
              () -> BulkActions.applied(action, request.run(), row, request.values(), before));
    }
    return new JobStep(
        next.size() < STEP ? null : next.getLast().toString(),
        result.rows(),
        request.rows(),
        json.writeValueAsString(result));
  }
}
