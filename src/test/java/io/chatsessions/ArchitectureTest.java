package io.chatsessions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.groups.UniAwait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A request goes through the rooms of {@code docs/architecture.md} in one order, never back. */
@AnalyzeClasses(packages = "io.chatsessions", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "io.chatsessions";

  private static final Path SOURCES = Path.of("src/main/java/io/chatsessions");

  /** A line of the table: the room, what it does, which other rooms it knows. */
  private static final Pattern ROOM = Pattern.compile("\\| `([a-z/]+)` \\|.*\\|([^|]*)\\|");

  private static final Pattern NAME = Pattern.compile("`([a-z/]+)`");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?io\\.chatsessions\\.([a-z.]+)\\.[A-Z]");

  @Test
  void everyRoomKnowsJustWhatTheDocumentSays() throws IOException {
    assertThat(imported()).isEqualTo(documented());
  }

  // From the sources: a compiler leaves nothing of the class whose constant it has put in.
  private static SortedMap<String, Set<String>> imported() throws IOException {
    var rooms = new TreeMap<String, Set<String>>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String room = SOURCES.relativize(file.getParent()).toString();
        Set<String> known = rooms.computeIfAbsent(room, fresh -> new TreeSet<>());
        IMPORT
            .matcher(Files.readString(file))
            .results()
            .forEach(line -> known.add(line.group(1).replace('.', '/')));
        known.remove(room);
      }
    }
    rooms.remove("");
    return rooms;
  }

  private static SortedMap<String, Set<String>> documented() throws IOException {
    var rooms = new TreeMap<String, Set<String>>();
    for (String line : Files.readAllLines(Path.of("docs/architecture.md"))) {
      Matcher room = ROOM.matcher(line);
      if (room.matches()) {
        var known = new TreeSet<String>();
        NAME.matcher(room.group(2)).results().forEach(name -> known.add(name.group(1)));
        rooms.put(room.group(1), known);
      }
    }
    return rooms;
  }

  @ArchTest
  static final ArchRule noRoomsWayLeadsBack =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule whatIsOfNoRoomKnowsNone =
      noClasses()
          .that()
          .resideInAPackage(ROOT)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".(*)..");

  @ArchTest
  static final ArchRule sessionsKnowNothingOfHttpAndDocuments =
      noClasses()
          .that()
          .resideInAPackage("io.chatsessions.session..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.ws.rs..",
              "io.vertx..",
              "io.quarkus.vertx.http..",
              "com.fasterxml.jackson..",
              "org.bson..",
              "com.mongodb..");

  @ArchTest
  static final ArchRule aBodyIsWrittenInTheNativeBinaryToo =
      classes()
          .that()
          .resideInAPackage("io.chatsessions.api")
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
