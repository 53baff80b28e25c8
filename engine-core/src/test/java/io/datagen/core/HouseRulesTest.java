package io.datagen.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house: who may know whom, and what nothing that generates may touch. */
@AnalyzeClasses(packages = "io.datagen.core", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.datagen.core.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule importsRunOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("base")
          .definedBy(
              "io.datagen.core.source..",
              "io.datagen.core.seed..",
              "io.datagen.core.language..",
              "io.datagen.core.zone..")
          .layer("digest")
          .definedBy("io.datagen.core.digest..")
          .layer("kernel")
          .definedBy("io.datagen.core.kernel..")
          .layer("distribution")
          .definedBy("io.datagen.core.distribution..")
          .layer("parts")
          .definedBy(
              "io.datagen.core.aggregate..",
              "io.datagen.core.calendar..",
              "io.datagen.core.code..",
              "io.datagen.core.column..",
              "io.datagen.core.derived..",
              "io.datagen.core.expression..",
              "io.datagen.core.relationship..",
              "io.datagen.core.constraint..",
              "io.datagen.core.corruption..",
              "io.datagen.core.dictionary..",
              "io.datagen.core.person..",
              "io.datagen.core.stream..")
          .layer("schema")
          .definedBy("io.datagen.core.schema..")
          .layer("plan")
          .definedBy("io.datagen.core.plan..")
          .layer("run")
          .definedBy(
              "io.datagen.core.run..", "io.datagen.core.validate..", "io.datagen.core.lint..")
          .layer("report")
          .definedBy("io.datagen.core.report..")
          .layer("command")
          .definedBy("io.datagen.core.command..")
          .whereLayer("command")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("command")
          .whereLayer("run")
          .mayOnlyBeAccessedByLayers("report", "command")
          .whereLayer("plan")
          .mayOnlyBeAccessedByLayers("run", "report", "command")
          .whereLayer("schema")
          .mayOnlyBeAccessedByLayers("plan", "run", "report", "command")
          .whereLayer("parts")
          .mayOnlyBeAccessedByLayers("schema", "plan", "run", "report", "command");

  @ArchTest
  static final ArchRule yamlIsReadInOnePlace =
      library("org.snakeyaml..", "io.datagen.core.source..");

  @ArchTest
  static final ArchRule databindIsUsedForReportsOnly =
      library("com.fasterxml.jackson.databind..", "io.datagen.core.report..");

  @ArchTest
  static final ArchRule theCommandLineIsReadInOnePlace =
      library("picocli..", "io.datagen.core.command..");

  @ArchTest
  static final ArchRule onlyCommandsPrint =
      noClasses()
          .that(resideOutsideOfPackages("io.datagen.core.command.."))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule nothingThatGeneratesTakesARandomNumberOrTheTime =
      noClasses()
          .that(generates())
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .orShould()
          .callMethod(java.time.ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(java.util.Locale.class, "getDefault");

  @ArchTest
  static final ArchRule nothingThatGeneratesUsesMathThatDiffersBetweenMachines =
      noClasses()
          .that(generates())
          .should()
          .callMethod(Math.class, "sin", double.class)
          .orShould()
          .callMethod(Math.class, "cos", double.class)
          .orShould()
          .callMethod(Math.class, "tan", double.class)
          .orShould()
          .callMethod(Math.class, "exp", double.class)
          .orShould()
          .callMethod(Math.class, "expm1", double.class)
          .orShould()
          .callMethod(Math.class, "log", double.class)
          .orShould()
          .callMethod(Math.class, "log1p", double.class)
          .orShould()
          .callMethod(Math.class, "log10", double.class)
          .orShould()
          .callMethod(Math.class, "cbrt", double.class)
          .orShould()
          .callMethod(Math.class, "pow", double.class, double.class);

  private static com.tngtech.archunit.base.DescribedPredicate<
          com.tngtech.archunit.core.domain.JavaClass>
      generates() {
    return resideInAnyPackage("io.datagen.core..")
        .and(
            resideOutsideOfPackages(
                "io.datagen.core.command..",
                "io.datagen.core.report..",
                "io.datagen.core.validate.."));
  }

  private static ArchRule library(String library, String home) {
    return noClasses()
        .that(resideOutsideOfPackages(home))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library);
  }
}
