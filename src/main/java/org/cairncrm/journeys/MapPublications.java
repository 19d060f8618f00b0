package org.cairncrm.journeys;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairncrm.events.Commands;
import org.cairncrm.journeys.PublicationTable.Occupied;
import org.cairncrm.journeys.PublicationTable.Stored;
import org.cairncrm.rules.documents.DocumentVersion;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.work.Job;
import org.cairncrm.work.JobStatus;
import org.cairncrm.work.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Publishes journey maps, each with a policy for the customers who are under way. */
@Component
public class MapPublications {
  private final Commands commands;
  private final LiveMaps maps;
  private final Documents<PublishedMap> documents;
  private final PublicationTable table;
  private final Jobs jobs;
  private final JsonMapper json;
  private final Clock clock;

  MapPublications(
      Commands commands,
      LiveMaps maps,
      PublicationTable table,
      Jobs jobs,
      JsonMapper json,
      Clock clock) {
    this.commands = commands;
    this.maps = maps;
    this.documents = maps.documents();
    this.table = table;
    this.jobs = jobs;
    this.json = json;
    this.clock = clock;
  }

  /**
   * What a publication would mean for customers, with a proposed mapping of stages.
   *
   * @param fromVersion the version to publish again; null for the draft
   * @throws NotFound if there is no such map or version
   */
  public PublicationProposal proposal(String journey, @Nullable Integer fromVersion) {
    Draft draft = documents.draft(journey);
    String text =
        fromVersion == null ? draft.text() : documents.version(journey, fromVersion).text();
    PublishedMap next = maps.read(text);
    List<Occupied> occupied = table.occupied(journey);
    List<OccupiedStage> stages =
        occupied.stream()
            .sorted(
                Comparator.comparingInt(Occupied::version)
                    .thenComparingInt(one -> rank(journey, one)))
            .map(one -> stage(journey, one, next == null ? null : next.map()))
            .toList();
    return new PublicationProposal(
        draft.latest() == null ? 1 : draft.latest() + 1,
        table.underWay(journey),
        stages,
        next == null
            ? List.of()
            : next.map().stages().stream()
                .map(stage -> new OfferedStage(stage.name(), stage.shownTitle()))
                .toList(),
        occupied.isEmpty() && !table.hasEnded(journey),
        underWay(journey));
  }

  /**
   * The stages with customers which the version in force lacks, because customers finish on older
   * versions.
   *
   * @throws NotFound if there is no journey with this name
   */
  public List<OccupiedStage> onOlderVersions(String journey) {
    JourneyMap map = maps.get(journey).map();
    return table.occupied(journey).stream()
        .filter(one -> map.stage(one.stage()) == null)
        .map(one -> stage(journey, one, null))
        .toList();
  }

  /** The place of a stage on the version that its customers follow. */
  private int rank(String journey, Occupied one) {
    PublishedMap map = maps.version(journey, one.version());
    return map == null ? 0 : map.map().rank(one.stage());
  }

  private OccupiedStage stage(String journey, Occupied one, @Nullable JourneyMap next) {
    PublishedMap map = maps.version(journey, one.version());
    String title = map == null ? one.stage() : map.map().titleOf(one.stage());
    return new OccupiedStage(
        one.version(),
        one.stage(),
        map == null ? one.stage() : map.map().shownTitleOf(one.stage()),
        one.customers(),
        next == null ? null : StageProposal.of(one.stage(), title, next));
  }

  /**
   * Publishes the draft, or an older version again. A job then tells the history of each customer
   * who is under way, and moves them if the policy says so.
   *
   * @param revision the revision of the draft that the caller has seen
   * @throws NotFound if there is no such map or version
   * @throws org.cairncrm.shared.Stale if the draft has another revision
   * @throws Invalid with every fault of the map, or else of the choices for customers
   * @throws Conflict if the version in force says the same, or if another publication still moves
   *     customers
   */
  public DocumentVersion publish(String journey, int revision, NewPublication wanted) {
    DocumentVersion published =
        commands.run(
            () -> {
              DocumentVersion before = documents.inForce().version(journey);
              Integer from = wanted.fromVersion();
              DocumentVersion version =
                  from == null
                      ? documents.publish(journey, revision, wanted.comment())
                      : documents.rollBack(journey, from, revision, wanted.comment());
              requireIdle(journey);
              start(version, before, wanted);
              return version;
            });
    jobs.wake();
    return published;
  }

  private void requireIdle(String journey) {
    MapPublication other = underWay(journey);
    if (other != null) {
      throw new Conflict(
          "Version %d is still being published: %d of %d customers so far"
              .formatted(other.version(), other.reached(), other.customers()));
    }
  }

  private void start(
      DocumentVersion version, @Nullable DocumentVersion before, NewPublication wanted) {
    String journey = version.name();
    List<Occupied> occupied = table.occupied(journey);
    boolean known = !occupied.isEmpty() || table.hasEnded(journey);
    PublishedMap old = before == null ? null : maps.read(before.text());
    JourneyMap next = requireSound(version);
    Instant now = clock.instant();
    PublicationChecks.check(
        wanted,
        occupied,
        stages(version, old, occupied, wanted.stages().keySet()),
        known,
        old == null ? null : old.map(),
        next,
        now);
    var order =
        new PublicationOrder(
            journey,
            version.version(),
            occupied.isEmpty() ? null : wanted.policy(),
            changed(wanted.stages()),
            wanted.drainUntil(),
            wanted.replays(),
            version.author(),
            version.comment(),
            version.publishedAt(),
            table.underWay(journey));
    UUID job =
        occupied.isEmpty() && !wanted.replays()
            ? null
            : jobs.start(PublicationJob.KIND, json.writeValueAsString(order)).id();
    table.insert(order, occupied.stream().map(Occupied::version).distinct().toList(), job, now);
  }

  /**
   * The stages of the versions on which customers are under way, and of the one in force. If these
   * lack a stage that is mapped, those of all versions: the last customer may just have left it.
   */
  private Set<String> stages(
      DocumentVersion next,
      @Nullable PublishedMap inForce,
      List<Occupied> occupied,
      Set<String> mapped) {
    Set<String> stages = new LinkedHashSet<>();
    Stream.concat(
            Stream.ofNullable(inForce),
            occupied.stream()
                .map(one -> maps.version(next.name(), one.version()))
                .filter(Objects::nonNull))
        .forEach(map -> map.map().stages().forEach(stage -> stages.add(stage.name())));
    occupied.forEach(one -> stages.add(one.stage()));
    for (int older = next.version() - 1; older > 0 && !stages.containsAll(mapped); older--) {
      PublishedMap map = maps.version(next.name(), older);
      if (map != null) {
        map.map().stages().forEach(stage -> stages.add(stage.name()));
      }
    }
    return stages;
  }

  private JourneyMap requireSound(DocumentVersion version) {
    PublishedMap map = maps.read(version.text());
    if (map == null) {
      throw new IllegalStateException("The map was published with faults");
    }
    return map.map();
  }

  private static Map<String, String> changed(Map<String, String> mapping) {
    Map<String, String> changed = new HashMap<>(mapping);
    changed.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
    return changed;
  }

  /**
   * The publications of a map, newest first.
   *
   * @throws NotFound if there is no such map
   */
  public List<MapPublication> list(String journey) {
    documents.draft(journey);
    List<Stored> stored = table.list(journey);
    Map<UUID, Job> known =
        jobs.get(
            stored.stream()
                .filter(one -> one.publication().doneAt() == null && one.job() != null)
                .map(Stored::job)
                .toList());
    return stored.stream().map(one -> progress(one, known)).toList();
  }

  private static MapPublication progress(Stored stored, Map<UUID, Job> known) {
    MapPublication one = stored.publication();
    Job job = stored.job() == null ? null : known.get(stored.job());
    boolean open =
        one.doneAt() == null
            && job != null
            && job.status() != JobStatus.FAILED
            && job.status() != JobStatus.CANCELLED;
    Instant ended = job == null ? null : job.finishedAt();
    return new MapPublication(
        one.version(),
        one.author(),
        one.comment(),
        one.publishedAt(),
        one.policy(),
        one.mapping(),
        one.drainUntil(),
        one.replay(),
        job != null && job.total() != null ? job.total() : one.customers(),
        job != null ? job.done() : one.reached(),
        one.moved(),
        open ? null : one.doneAt() == null ? ended : one.doneAt());
  }

  /** The publication whose job still moves customers; null for none. */
  private @Nullable MapPublication underWay(String journey) {
    return list(journey).stream().filter(one -> one.doneAt() == null).findFirst().orElse(null);
  }
}
