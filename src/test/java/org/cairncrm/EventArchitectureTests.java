package org.cairncrm;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.events.Reaction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;

/** The conventions of docs/architecture.md for events and reactions. */
@AnalyzeClasses(packages = "org.cairncrm", importOptions = ImportOption.DoNotIncludeTests.class)
class EventArchitectureTests {
  private static final String EVENTS =
      "events must stay readable for ever: read docs/architecture.md#events";
  private static final String REACTIONS =
      "effect and cause must commit together: read docs/architecture.md#reactions";

  @ArchTest
  static final ArchRule events_are_public_records_of_their_modules_base_package =
      classes()
          .that()
          .areAssignableTo(CustomerEvent.class)
          .and()
          .areNotInterfaces()
          .should()
          .bePublic()
          .andShould()
          .beRecords()
          .andShould()
          .beAnnotatedWith(EventName.class)
          .andShould()
          .resideInAPackage("org.cairncrm.*")
          .because(EVENTS);

  @ArchTest
  static final ArchRule every_event_has_an_example =
      classes().that().areAnnotatedWith(EventName.class).should(haveAnExample()).because(EVENTS);

  @ArchTest
  static final ArchRule reactions_are_package_private_and_named_on =
      methods()
          .that()
          .areAnnotatedWith(Reaction.class)
          .should()
          .bePackagePrivate()
          .andShould()
          .haveName("on")
          .andShould()
          .haveRawReturnType(void.class)
          .because(REACTIONS);

  @ArchTest
  static final ArchRule reactions_are_named_after_their_module =
      methods()
          .that()
          .areAnnotatedWith(Reaction.class)
          .should(haveANameOfTheirModule())
          .because(REACTIONS);

  @ArchTest
  static final ArchRule what_takes_an_event_and_is_named_on_is_a_reaction =
      methods()
          .that()
          .haveName("on")
          .and(takeAnEvent())
          .should()
          .beAnnotatedWith(Reaction.class)
          .because(REACTIONS);

  @ArchTest
  static final ArchRule nobody_listens_in_another_way =
      noMethods()
          .should()
          .beAnnotatedWith(EventListener.class)
          .orShould()
          .beMetaAnnotatedWith(TransactionalEventListener.class)
          .because(REACTIONS);

  @ArchTest
  static final ArchRule only_the_journal_touches_springs_publisher =
      noClasses()
          .that(resideOutsideOfPackage("org.cairncrm.events"))
          .should()
          .dependOnClassesThat(
              assignableTo(ApplicationEventPublisher.class)
                  .and(resideInAPackage("org.springframework.context"))
                  .and(
                      DescribedPredicate.describe(
                          "the publisher itself",
                          type -> type.isEquivalentTo(ApplicationEventPublisher.class))))
          .because(REACTIONS);

  private static DescribedPredicate<JavaMethod> takeAnEvent() {
    return DescribedPredicate.describe(
        "take a customer's event",
        method ->
            method.getRawParameterTypes().size() == 1
                && method.getRawParameterTypes().getFirst().isAssignableTo(CustomerEvent.class));
  }

  private static ArchCondition<JavaMethod> haveANameOfTheirModule() {
    return new ArchCondition<>("have a name such as module.words-in-kebab-case") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        String name = method.getAnnotationOfType(Reaction.class).value();
        String at = method.getOwner().getPackageName();
        String module = at.substring(at.lastIndexOf('.') + 1);
        events.add(
            new SimpleConditionEvent(
                method,
                name.matches(module + "\\.[a-z]+(-[a-z]+)*"),
                method.getFullName() + " is named " + name));
      }
    };
  }

  private static ArchCondition<JavaClass> haveAnExample() {
    return new ArchCondition<>("have an example under src/test/resources/events") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String name = type.getAnnotationOfType(EventName.class).value();
        Path example = Path.of("src/test/resources/events", name + ".json");
        boolean there = Files.exists(example);
        events.add(
            new SimpleConditionEvent(
                type, there, type.getSimpleName() + (there ? " has " : " lacks ") + example));
      }
    };
  }
}
