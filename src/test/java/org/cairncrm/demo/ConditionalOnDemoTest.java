package org.cairncrm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class ConditionalOnDemoTest {
  private final ApplicationContextRunner cairn =
      new ApplicationContextRunner().withUserConfiguration(Told.class);

  @Test
  void the_story_is_told_on_the_embedded_store() {
    cairn
        .withPropertyValues("cairn.store.embedded=true")
        .run(context -> assertThat(context).hasSingleBean(Told.class));
  }

  @Test
  void the_story_is_not_told_to_whoever_does_not_want_it() {
    cairn
        .withPropertyValues("cairn.store.embedded=true", "cairn.demo=false")
        .run(context -> assertThat(context).doesNotHaveBean(Told.class));
  }

  @Test
  void the_story_is_not_told_on_a_store_of_ones_own() {
    cairn.run(context -> assertThat(context).doesNotHaveBean(Told.class));
  }

  @Configuration
  @ConditionalOnDemo
  static class Told {}
}
