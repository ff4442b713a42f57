package io.chatsessions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.groups.UniAwait;

/** A request goes through the rooms in one order and never back. */
@AnalyzeClasses(packages = "io.chatsessions", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule rooms =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("http")
          .definedBy("io.chatsessions.http..")
          .layer("auth")
          .definedBy("io.chatsessions.auth..")
          .layer("limit")
          .definedBy("io.chatsessions.limit..")
          .layer("session")
          .definedBy("io.chatsessions.session..")
          .layer("workspace")
          .definedBy("io.chatsessions.workspace..")
          .layer("openapi")
          .definedBy("io.chatsessions.openapi..")
          .layer("observe")
          .definedBy("io.chatsessions.observe..")
          .layer("health")
          .definedBy("io.chatsessions.health..")
          .layer("page")
          .definedBy("io.chatsessions.page..")
          .layer("demo")
          .definedBy("io.chatsessions.demo..")
          .whereLayer("http")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("openapi")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("openapi")
          .mayNotAccessAnyLayer()
          .whereLayer("observe")
          .mayOnlyBeAccessedByLayers("http")
          .whereLayer("health")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("page")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("page")
          .mayNotAccessAnyLayer()
          .whereLayer("demo")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("auth")
          .mayOnlyBeAccessedByLayers("http", "observe")
          .whereLayer("limit")
          .mayOnlyBeAccessedByLayers("http", "auth", "observe", "health")
          .whereLayer("session")
          .mayOnlyBeAccessedByLayers("http");

  @ArchTest
  static final ArchRule sessionsKnowNothingOfHttp =
      noClasses()
          .that()
          .resideInAPackage("io.chatsessions.session..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "io.quarkus.vertx.http..");

  @ArchTest
  static final ArchRule aBodyIsWrittenInTheNativeBinaryToo =
      classes()
          .that()
          .resideInAPackage("io.chatsessions.http")
          .and()
          .areRecords()
          .and()
          .haveSimpleNameEndingWith("Response")
          .should()
          .beAnnotatedWith(RegisterForReflection.class)
          .because("Jackson writes what is not registered as {}");

  @ArchTest
  static final ArchRule nothingBlocks =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.chatsessions.demo..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(UniAwait.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("com.mongodb.client")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule answersAreTheSameInEveryLanguage =
      noClasses()
          .should()
          .callMethod(String.class, "formatted", Object[].class)
          .orShould()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .because("without Locale.ROOT the JVM's language decides about digits and letters");
}
