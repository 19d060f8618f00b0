package org.cairncrm.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Audit;
import org.cairncrm.access.Caller;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Refusal;
import org.cairncrm.work.Job;
import org.cairncrm.work.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Changes many rows of a list, each in a command of its own. */
@Component
public class BulkActions {
  /** The maximum number of rows that are changed at once; more of them are changed by a job. */
  public static final int MOST = 200;

  private final ObjectProvider<BulkAction> actions;
  private final Lists lists;
  private final Caller caller;
  private final Jobs jobs;
  private final Audit audit;
  private final JsonMapper json;

  BulkActions(
      ObjectProvider<BulkAction> actions,
      Lists lists,
      Caller caller,
      Jobs jobs,
      Audit audit,
      JsonMapper json) {
    this.actions = actions;
    this.lists = lists;
    this.caller = caller;
    this.jobs = jobs;
    this.audit = audit;
    this.json = json;
  }

  /** The actions of a list that the caller may do. */
  public List<BulkAction> of(String list) {
    return actions.stream()
        .filter(action -> action.list().equals(list) && caller.may(action.permission()))
        .toList();
  }

  /**
   * Changes some rows. If it is a single one, its refusal is thrown. The result says how the
   * changes can be undone.
   *
   * @param run the id of the run, of which each row is changed once
   * @throws NotFound when there is no such list or action
   * @throws Invalid naming every field at fault
   */
  public BulkRun run(
      UUID run, String list, String action, Collection<UUID> rows, Map<String, String> values) {
    BulkAction known = ready(list, action, values);
    if (rows.isEmpty() || rows.size() > MOST) {
      throw Invalid.field(
          "rows", "must name 1 to %d rows; for more, change all that match".formatted(MOST));
    }
    BulkResult result = BulkResult.NOTHING;
    Map<BulkReversal, List<UUID>> reversals = new LinkedHashMap<>();
    for (UUID row : rows) {
      BulkReversal reversal = reversal(known, row, values);
      BulkResult after = applied(known, run, row, values, result);
      if (reversal != null && after.changed() > result.changed()) {
        reversals.computeIfAbsent(reversal, fresh -> new ArrayList<>()).add(row);
      }
      result = after;
    }
    if (rows.size() == 1 && result.refused() == 1) {
      // the reason is the answer
      known.apply(run, rows.iterator().next(), values);
    }
    return new BulkRun(result, reversals);
  }

  /**
   * Changes all rows that match, by a background job.
   *
   * @param rows how many rows the caller expects to match
   * @throws NotFound when there is no such list or action
   * @throws Invalid naming every field at fault
   * @throws Conflict when another number of rows matches
   */
  public Job start(
      String list, String action, ListRequest asked, Map<String, String> values, long rows) {
    ready(list, action, values);
    long matching = lists.countAll(lists.read(list, asked));
    if (matching != rows) {
      throw new Conflict(
          "The number of rows that match is %d, not %d; look at them again"
              .formatted(matching, rows));
    }
    audit.record(
        "list-changed",
        "list:" + list,
        Map.of("action", action, "filter", asked.filter(), "rows", rows));
    return jobs.start(
        BulkJob.KIND,
        json.writeValueAsString(
            new BulkRequest(
                Ids.next(),
                caller.actor(),
                list,
                action,
                asked.by(caller.person()),
                values,
                rows)));
  }

  /**
   * Checks a change of all rows that match, and counts them.
   *
   * @throws NotFound when there is no such list or action
   * @throws Invalid naming every field at fault
   */
  public long matching(String list, String action, ListRequest asked, Map<String, String> values) {
    ready(list, action, values);
    return lists.countAll(lists.read(list, asked));
  }

  /**
   * The job of a change that the caller asked for.
   *
   * @throws NotFound when there is none
   */
  public Job job(UUID id) {
    Job job = jobs.get(id);
    if (!job.kind().equals(BulkJob.KIND) || !job.requestedBy().equals(caller.actor())) {
      throw new NotFound("change", id);
    }
    return job;
  }

  /** The result so far of a job. */
  public BulkResult result(UUID id) {
    String result = job(id).result();
    return result == null ? BulkResult.NOTHING : json.readValue(result, BulkResult.class);
  }

  /** The action of a change that the caller asked for. */
  public BulkAction actionOf(UUID job) {
    BulkRequest request = request(job);
    return action(request.list(), request.action());
  }

  /** The id of the run of a change that the caller asked for. */
  public UUID runOf(UUID job) {
    return request(job).run();
  }

  /** What the action of a change that the caller asked for was given. */
  public Map<String, String> valuesOf(UUID job) {
    return request(job).values();
  }

  private BulkRequest request(UUID job) {
    return json.readValue(jobs.parameters(job(job).id()), BulkRequest.class);
  }

  private BulkAction ready(String list, String action, Map<String, String> values) {
    lists.get(list);
    BulkAction known = action(list, action);
    caller.require(known.permission());
    known.require(values);
    return known;
  }

  BulkAction action(String list, String key) {
    return actions.stream()
        .filter(action -> action.list().equals(list) && action.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound("action", key));
  }

  private static @Nullable BulkReversal reversal(
      BulkAction action, UUID row, Map<String, String> values) {
    try {
      return action.reversal(row, values);
    } catch (Refusal unchangeable) {
      return null;
    }
  }

  static BulkResult applied(
      BulkAction action, UUID run, UUID row, Map<String, String> values, BulkResult result) {
    try {
      return action.apply(run, row, values) ? result.withChanged() : result.withUnchanged();
    } catch (Refusal refusal) {
      return result.withRefused(String.valueOf(refusal.getMessage()));
    }
  }
}
