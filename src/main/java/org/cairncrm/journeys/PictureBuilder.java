package org.cairncrm.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/** Builds what a drawing shows from a map and from what was counted on it. */
final class PictureBuilder {
  private static final double DAY = Duration.ofDays(1).toSeconds();

  private final MapPicture.Subject subject;
  private final PublishedMap published;
  private final JourneyMap map;
  private final Language language;
  private final Map<String, StageScore> actual;

  PictureBuilder(
      MapPicture.Subject subject,
      PublishedMap published,
      Language language,
      Map<String, StageScore> actual) {
    this.subject = subject;
    this.published = published;
    this.map = published.map();
    this.language = language;
    this.actual = actual;
  }

  /** The map without any numbers. */
  MapPicture asWritten() {
    return picture(
        map.stages().stream().map(stage -> stage(stage, null, null, List.of())).toList(), ways());
  }

  /** The map with the figures of its stages and the moves between them. */
  MapPicture counted(JourneyFigures figures) {
    Map<String, StageFigures> byStage =
        figures.stages().stream()
            .collect(Collectors.toMap(StageFigures::stage, Function.identity()));
    List<PicturedStage> stages = new ArrayList<>();
    for (Stage stage : map.stages()) {
      StageFigures counted = byStage.get(stage.name());
      PicturedStage drawn =
          counted == null
              ? stage(stage, null, null, List.of())
              : stage(stage, figures(counted, figures.period()), null, counted.touchpoints());
      stages.add(counted != null && counted.hurts() ? drawn.thatHurts() : drawn);
    }
    return picture(stages, flows(figures.period()), figures.period());
  }

  private static PicturedFigures figures(StageFigures stage, PeriodFigures period) {
    StageTraffic traffic = period.traffic(stage.stage());
    return new PicturedFigures(
        stage.customers(),
        stage.overTarget(),
        stage.dwell(period),
        traffic.came(),
        traffic.converted());
  }

  /** The moves that customers made; those to the next stage also if nobody made them. */
  private List<PicturedMove> flows(PeriodFigures period) {
    Map<List<String>, PicturedMove> moves = new LinkedHashMap<>();
    for (StageFlow flow : period.flows()) {
      String from = flow.from();
      if (from != null) {
        moves.put(
            List.of(from, flow.to()),
            new PicturedMove(
                from,
                flow.to(),
                title(flow.to()),
                flow.kind() == FlowKind.EXIT ? outcome(flow.to()) : null,
                flow.number()));
      }
    }
    for (int rank = 1; rank < map.stages().size(); rank++) {
      named(moves, map.stages().get(rank - 1).name(), map.stages().get(rank).name(), null);
    }
    return List.copyOf(moves.values());
  }

  /** The outcome of an exit; a run that ends by no exit of the map was cancelled. */
  private ExitOutcome outcome(String name) {
    return map.exits().stream()
        .filter(exit -> exit.name().equals(name))
        .map(Exit::outcome)
        .findFirst()
        .orElse(ExitOutcome.CANCELLED);
  }

  /** The map with what a simulation found. */
  MapPicture simulated(MapOutcome outcome) {
    Map<String, StageOutcome> byStage =
        outcome.stages().stream()
            .collect(Collectors.toMap(StageOutcome::stage, Function.identity()));
    List<PicturedStage> stages = new ArrayList<>();
    for (Stage stage : map.stages()) {
      StageOutcome found = byStage.get(stage.name());
      stages.add(
          stage(
              stage,
              found == null
                  ? null
                  : new PicturedFigures(
                      found.now(),
                      found.stalled(),
                      found.dwellHalf(),
                      found.reached(),
                      found.left()),
              null,
              List.of()));
    }
    return picture(hurting(stages), ways());
  }

  /** The map with the path of one run. */
  MapPicture walked(Run run, Instant now) {
    Map<String, Passage> been = new HashMap<>();
    run.path().forEach(passage -> been.put(passage.stage(), passage));
    int here = map.rank(run.last().stage());
    List<PicturedStage> stages = new ArrayList<>();
    for (int rank = 0; rank < map.stages().size(); rank++) {
      Stage stage = map.stages().get(rank);
      Passage passage = been.get(stage.name());
      boolean present = rank == here && run.ending == null;
      stages.add(stage(stage, null, stay(passage, present, rank < here, now), List.of()));
    }
    return picture(stages, steps(run));
  }

  private static PicturedStay stay(
      @Nullable Passage passage, boolean present, boolean before, Instant now) {
    if (passage == null) {
      return new PicturedStay(
          before ? PathStage.State.SKIPPED : PathStage.State.AHEAD, null, null, null);
    }
    Instant left = passage.leftAt();
    Instant end = left == null ? now : left;
    return new PicturedStay(
        present ? PathStage.State.NOW : PathStage.State.DONE,
        passage.enteredAt(),
        left,
        Math.max(0, Duration.between(passage.enteredAt(), end).toSeconds()) / DAY);
  }

  /** The moves of a run, each with how often it was made. */
  private List<PicturedMove> steps(Run run) {
    Map<List<String>, PicturedMove> steps = new LinkedHashMap<>();
    for (int i = 1; i < run.path().size(); i++) {
      add(steps, run.path().get(i - 1).stage(), run.path().get(i).stage(), null);
    }
    Run.Ending ending = run.ending;
    if (ending != null) {
      add(steps, run.last().stage(), ending.exit(), ending.outcome());
    }
    return List.copyOf(steps.values());
  }

  private void add(
      Map<List<String>, PicturedMove> steps,
      String from,
      String to,
      @Nullable ExitOutcome outcome) {
    steps.merge(
        List.of(from, to),
        new PicturedMove(from, to, title(to), outcome, 1L),
        (earlier, again) -> {
          Long times = earlier.customers();
          return new PicturedMove(
              from, to, earlier.title(), outcome, times == null ? 1L : times + 1);
        });
  }

  /**
   * The moves that the map names: from each stage to the next one, and those with stages to leave.
   */
  private List<PicturedMove> ways() {
    Map<List<String>, PicturedMove> moves = new LinkedHashMap<>();
    for (int rank = 0; rank < map.stages().size(); rank++) {
      Stage stage = map.stages().get(rank);
      for (Way way : stage.enter()) {
        List<String> from =
            way.from().isEmpty() && rank > 0
                ? List.of(map.stages().get(rank - 1).name())
                : way.from();
        from.forEach(start -> named(moves, start, stage.name(), null));
      }
    }
    List<String> all = map.stages().stream().map(Stage::name).toList();
    for (Exit exit : map.exits()) {
      for (Way way : exit.ways()) {
        List<String> from = way.from().isEmpty() ? all : way.from();
        from.forEach(start -> named(moves, start, exit.name(), exit.outcome()));
      }
    }
    return List.copyOf(moves.values());
  }

  private void named(
      Map<List<String>, PicturedMove> moves,
      String from,
      String to,
      @Nullable ExitOutcome outcome) {
    moves.putIfAbsent(List.of(from, to), new PicturedMove(from, to, title(to), outcome, null));
  }

  /** The title of a stage or an exit; its name if the map does not have it. */
  private String title(String name) {
    Stage stage = map.stage(name);
    if (stage != null) {
      return stage.title(language);
    }
    return map.exits().stream()
        .filter(exit -> exit.name().equals(name))
        .map(exit -> exit.title(language))
        .findFirst()
        .orElseGet(() -> Exit.common(name, language));
  }

  private PicturedStage stage(
      Stage stage,
      @Nullable PicturedFigures figures,
      @Nullable PicturedStay stay,
      List<TouchpointFigures> counted) {
    List<PicturedTouchpoint> touchpoints = new ArrayList<>();
    for (int i = 0; i < stage.touchpoints().size(); i++) {
      Touchpoint point = stage.touchpoints().get(i);
      touchpoints.add(
          new PicturedTouchpoint(
              point.texts().title(language),
              point.lane(),
              point.channel(),
              i < counted.size() ? counted.get(i).times() : null));
    }
    String onward = stage.texts().get(Stage.ONWARD, language);
    return new PicturedStage(
        stage.name(),
        stage.title(language),
        stage.targetDays(),
        onward == null ? stage.onward() : onward,
        stage.emotion(),
        actual.get(stage.name()),
        figures,
        stay,
        false,
        touchpoints);
  }

  private MapPicture picture(List<PicturedStage> stages, List<PicturedMove> moves) {
    return picture(stages, moves, null);
  }

  private MapPicture picture(
      List<PicturedStage> stages, List<PicturedMove> moves, @Nullable PeriodFigures period) {
    MapTexts texts = map.header().texts();
    return new MapPicture(
        map.name(),
        texts.title(language),
        texts.get(MapHeader.AUDIENCE, language),
        subject,
        subject == MapPicture.Subject.DRAFT || subject == MapPicture.Subject.SIMULATION
            ? null
            : Integer.valueOf(published.version()),
        period == null ? null : period.from(),
        period == null ? null : period.to(),
        stages,
        moves);
  }

  /** Marks the stage that exceeds its target the most, if any stage does. */
  static List<PicturedStage> hurting(List<PicturedStage> stages) {
    double most = stages.stream().mapToDouble(PicturedStage::strain).max().orElse(0);
    if (most <= 1) {
      return stages;
    }
    PicturedStage worst =
        stages.stream().filter(stage -> stage.strain() == most).findFirst().orElseThrow();
    return stages.stream().map(stage -> stage == worst ? stage.thatHurts() : stage).toList();
  }
}
