package org.cairncrm;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.cairncrm.events.RowStatement;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListColumns;
import org.cairncrm.lists.ListDefinition;
import org.cairncrm.lists.ListSearch;
import org.cairncrm.lists.SeveralValues;
import org.cairncrm.orders.OrdersOfPeriod;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shell.ManagedCustomers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** The conventions of docs/architecture.md, as far as a machine can hold us to them. */
@AnalyzeClasses(packages = "org.cairncrm", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
  private static final String WALLS = "a wall would fall: read docs/architecture.md#walls";
  private static final String COMMANDS =
      "a command is the one unit of change: read docs/architecture.md#commands";
  private static final String NAMES =
      "a name says what the business says: read CONTRIBUTING.md#names";
  private static final String TIME = "there is one clock: read docs/architecture.md#time";

  @ArchTest
  static final ArchRule controllers_are_package_private_and_live_in_web =
      classes()
          .that()
          .areMetaAnnotatedWith(Controller.class)
          .should()
          .bePackagePrivate()
          .andShould()
          .resideInAPackage("..web")
          .because(WALLS);

  @ArchTest
  static final ArchRule controllers_never_see_the_database =
      noClasses()
          .that()
          .resideInAPackage("..web")
          .should()
          .dependOnClassesThat(resideInAPackage("org.jooq..").or(resideInAPackage("..db..")))
          .because(WALLS);

  @ArchTest
  static final ArchRule what_a_facade_says_is_free_of_the_database_and_of_the_web =
      noMethods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat(
              // they describe columns of the tables of the module that calls them
              publicInABasePackage()
                  .and(
                      not(
                          belongToAnyOf(
                              org.cairncrm.segments.SegmentMembers.class,
                              RowStatement.class,
                              Keyset.class,
                              ListDefinition.class,
                              ListColumn.class,
                              ListColumns.class,
                              ListSearch.class,
                              SeveralValues.class,
                              ManagedCustomers.class,
                              OrdersOfPeriod.class))))
          .should(
              have(
                  signatureWith(
                      resideInAPackage("org.jooq..")
                          .or(resideInAPackage("org.springframework.web.."))
                          .or(resideInAPackage("jakarta.servlet..")))))
          .because(WALLS);

  @ArchTest
  static final ArchRule nobody_opens_transactions_beside_commands =
      noMethods().should().beAnnotatedWith(Transactional.class).because(COMMANDS);

  @ArchTest
  static final ArchRule no_class_opens_transactions_beside_commands =
      noClasses().should().beAnnotatedWith(Transactional.class).because(COMMANDS);

  @ArchTest
  static final ArchRule names_say_what_the_business_says =
      noClasses()
          .that(DescribedPredicate.not(ModularityTests.generated()))
          .should()
          .haveNameMatching(
              ".*(Impl|Dto|DTO|Entity|Mapper|Utils?|Helper|Manager|Service|Repository)")
          .because(NAMES);

  @ArchTest
  static final ArchRule nobody_asks_the_machine_for_the_time =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because(TIME);

  @ArchTest
  static final ArchRule queries_name_what_they_return =
      noClasses()
          .should()
          .callMethodWhere(
              com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                      com.tngtech.archunit.core.domain.properties.HasName.Predicates.name(
                          "fetchInto"))
                  .and(
                      com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                          com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With
                              .owner(resideInAPackage("org.jooq.."))))
                  .as("a call of jOOQ's fetchInto"))
          .because(
              "a constructor reference breaks at compile time, a class does not: read"
                  + " CONTRIBUTING.md#queries");

  @ArchTest
  static final ArchRule constructors_take_what_a_class_needs =
      noFields()
          .should()
          .beAnnotatedWith(Autowired.class)
          .orShould()
          .beAnnotatedWith(Value.class)
          .because("a constructor takes what the class needs: read CONTRIBUTING.md#shape");

  @ArchTest
  static final ArchRule there_is_no_static_state =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat(DescribedPredicate.not(ModularityTests.generated()))
          .and()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should()
          .beFinal()
          .because("a constructor takes what the class needs: read CONTRIBUTING.md#shape");

  private static DescribedPredicate<JavaClass> publicInABasePackage() {
    return DescribedPredicate.describe(
        "public in the base package of a module",
        type ->
            type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getPackageName().matches("org\\.cairncrm\\.[a-z]+"));
  }

  private static DescribedPredicate<JavaMethod> signatureWith(DescribedPredicate<JavaClass> type) {
    return DescribedPredicate.describe(
        "a signature with " + type.getDescription(),
        method ->
            java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(method.getRawReturnType()),
                    method.getRawParameterTypes().stream())
                .anyMatch(type));
  }
}
