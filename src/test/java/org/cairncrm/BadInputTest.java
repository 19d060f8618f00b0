package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairncrm.ApiDocument.Operation;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every operation that the API describes is called with all kinds of bad input, made from what it
 * describes: a new route is tried from the day it appears. Where it needs something that a
 * description cannot tell, {@link SampleCalls} has it.
 */
@CairnTest
@Tag("slow")
class BadInputTest {
  @Autowired Callers callers;
  @Autowired DSLContext sql;
  Http system;
  ApiDocument api;
  SampleCalls samples;

  @BeforeEach
  void read_the_description() {
    system = callers.system();
    api = new ApiDocument(system.get("/api/openapi").body());
    samples = new SampleCalls(system, sql);
  }

  @AfterEach
  void what_other_tests_would_notice_is_undone() {
    samples.close();
  }

  @Test
  void bad_input_is_refused_by_a_problem_that_names_the_field() {
    refused(2);
  }

  @Test
  @Tag("long")
  void any_bad_input_is_refused_by_a_problem_that_names_the_field() {
    refused(1);
  }

  /**
   * @param share every so many inputs of an operation are tried; the next operation begins with
   *     another one
   */
  private void refused(int share) {
    assertThat(api.operations()).hasSizeGreaterThan(30);
    List<String> faults = new ArrayList<>();
    int first = 0;
    for (Operation operation : api.operations()) {
      first = (first + 1) % share;
      try {
        var accepted = samples.of(operation).by(system);
        if (accepted.statusCode() / 100 == 2) {
          refused(samples.of(operation), first, share, faults);
        } else {
          faults.add(operation + " refuses its sample, mend it in SampleCalls: " + accepted.body());
        }
      } catch (AssertionError incomplete) {
        faults.add(incomplete.getMessage());
      }
    }
    assertThat(faults).as(faults.size() + " faults").isEmpty();
  }

  @Test
  void a_bad_event_is_refused_in_whichever_mode_it_is_sent() {
    Operation operation = api.operation("POST /api/events");
    assertThat(operation.bodies().keySet())
        .containsExactlyInAnyOrder(EventSample.ONE, EventSample.SEVERAL, EventSample.IN_HEADERS);
    List<String> faults = new ArrayList<>();
    EventSamples events = new EventSamples(api, samples);
    List<EventSample> alone = events.all();
    assertThat(alone.stream().map(EventSample::type)).containsExactlyInAnyOrderElementsOf(types());
    alone.forEach(event -> accepted(event.alone(operation), faults));
    events.all().forEach(event -> accepted(event.inHeaders(operation), faults));
    events.all().forEach(event -> accepted(event.among(operation), faults));
    String known = alone.getFirst().whole().toString();
    for (EventSample event : events.all()) {
      List<Bad> bad = new ArrayList<>(BadEvents.alone(api, operation, event));
      bad.addAll(BadEvents.inHeaders(api, operation, event));
      bad.addAll(BadEvents.amongOthers(api, operation, event, known));
      refused(operation + " of " + event.type(), bad, faults);
    }
    assertThat(faults).as(faults.size() + " faults").isEmpty();
  }

  private void accepted(ApiCall call, List<String> faults) {
    var answer = call.by(system);
    if (answer.statusCode() / 100 != 2 || answer.body().contains("refused")) {
      faults.add(
          call.operation() + " refuses its sample, mend it in EventSamples: " + answer.body());
    }
  }

  /** Of events that are taken in, as the refusal of any other has it. */
  private List<String> types() {
    String known = "known are ";
    EventSample event = new EventSamples(api, samples).all().getFirst();
    event.attributes().put("type", "no-such-type");
    String answer = event.alone(api.operation("POST /api/events")).by(system).body();
    String list = answer.substring(answer.indexOf(known) + known.length());
    return List.of(list.substring(0, list.indexOf('"')).split(", "));
  }

  private void refused(ApiCall valid, int first, int share, List<String> faults) {
    List<Bad> calls = new ArrayList<>(BadParameters.of(valid));
    if (valid.body() != null) {
      calls.addAll(valid.operation().file() ? BadFiles.of(valid) : BadBodies.of(api, valid));
    }
    List<Bad> tried =
        IntStream.range(0, calls.size())
            .filter(call -> call % share == first)
            .mapToObj(calls::get)
            .toList();
    refused(valid.operation().toString(), tried, faults);
  }

  /** And changes nothing. */
  private void refused(String what, List<? extends Bad> calls, List<String> faults) {
    Map<String, String> before = StoredRows.in(sql);
    for (Bad call : calls) {
      String fault = call.fault(system);
      if (fault != null) {
        faults.add(fault);
      }
    }
    var changed = new LinkedHashMap<>(StoredRows.in(sql));
    changed.entrySet().removeAll(before.entrySet());
    if (!changed.isEmpty()) {
      faults.add(what + " changed " + changed.keySet() + " though it refused");
    }
  }
}
