package org.cairncrm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class InvalidDocumentAnalyzerTest {
  @Test
  void a_wrong_document_stops_the_start_with_its_faults_and_where_to_read_on() {
    var invalid =
        new InvalidDocument(
            "journey map", "docs/journeys.md", List.of("a.yaml:1:1: x", "b.yaml:2:3: y"));
    var analysis =
        Objects.requireNonNull(
            new InvalidDocumentAnalyzer().analyze(new BeanCreationException("maps", invalid)));

    assertThat(analysis.getDescription())
        .isEqualTo("A journey map cannot be used:\n  a.yaml:1:1: x\n  b.yaml:2:3: y");
    assertThat(analysis.getAction()).contains("docs/journeys.md");
  }

  @Test
  void spring_boot_finds_it() {
    // some of Spring's own analyzers need a bean factory
    FailureHandler ignoring = (type, name, failure) -> {};

    assertThat(
            SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, ignoring))
        .hasAtLeastOneElementOfType(InvalidDocumentAnalyzer.class);
  }

  @Test
  void of_very_many_faults_the_first_hundred_are_listed() {
    List<String> problems = IntStream.range(0, 20_000).mapToObj(i -> "a.yaml:" + i).toList();
    var invalid = new InvalidDocument("journey map", "docs/journeys.md", problems);

    assertThat(invalid.problems()).hasSize(20_000);
    assertThat(String.valueOf(invalid.getMessage()).lines())
        .hasSize(102)
        .last()
        .isEqualTo("  and 19900 more");
  }
}
