package org.cairncrm;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The conventions of tests, as far as a machine can check them. */
@AnalyzeClasses(packages = "org.cairncrm", importOptions = ImportOption.OnlyIncludeTests.class)
class TestArchitectureTests {
  @ArchTest
  static final ArchRule tests_that_start_another_application_are_tagged =
      classes()
          .that()
          .areNotAnnotations()
          .and(
              annotatedWith(SpringBootTest.class)
                  .or(annotatedWith(TestPropertySource.class))
                  .or(annotatedWith(DirtiesContext.class))
                  .or(annotatedWith(CairnTest.class).and(annotatedWith(Import.class))))
          .should()
          .beAnnotatedWith(Tag.class)
          .orShould()
          .beAnnotatedWith(Tags.class)
          .because("the fast tests share one application: read CONTRIBUTING.md#tests");
}
