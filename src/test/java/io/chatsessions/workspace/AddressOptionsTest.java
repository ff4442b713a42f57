package io.chatsessions.workspace;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that says what becomes of each option in the address. */
class AddressOptionsTest {

  private static final Path PAGE = Path.of("docs", "mongodb-address.md");

  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.+?`) \\| ([a-z]+)(:| \\|)");

  /** What each is tried with; the driver's default is something else. */
  private static final Map<String, String> TRIED =
      Stream.of(
              "authMechanism=SCRAM-SHA-256",
              "authSource=elsewhere",
              "compressors=zlib",
              "directConnection=false",
              "heartbeatFrequencyMS=7000",
              "journal=false",
              "loadBalanced=true",
              "localThresholdMS=99",
              "maxConnecting=9",
              "maxIdleTimeMS=9000",
              "maxLifeTimeMS=9000",
              "readConcernLevel=linearizable",
              "readPreference=secondary",
              "replicaSet=rs9",
              "retryReads=false",
              "retryWrites=false",
              "safe=false",
              "serverMonitoringMode=poll",
              "socketTimeoutMS=9000",
              "ssl=true",
              "sslInvalidHostNameAllowed=true",
              "timeoutMS=9000",
              "tls=true",
              "tlsAllowInvalidHostnames=true",
              "tlsInsecure=true",
              "uuidRepresentation=standard",
              "w=0",
              "waitQueueTimeoutMS=9000",
              "wtimeoutMS=9000")
          .collect(toMap(option -> nameOf(option), option -> option));

  @Test
  void everyOptionOfTheDriverHasARowThatSaysWhatTheServiceDoesWithIt() throws Exception {
    assertThat(named("honoured")).isEqualTo(AddressOptions.HONOURED);
    assertThat(named("overridden")).isEqualTo(AddressOptions.OVERRIDDEN);
    assertThat(named("setting")).isEqualTo(AddressOptions.SET_ELSEWHERE);
    assertThat(named("refused")).isEqualTo(AddressOptions.REFUSED);

    var keys = ConnectionString.class.getDeclaredField("ALL_KEYS");
    keys.setAccessible(true);
    assertThat(
            Stream.of(
                    AddressOptions.HONOURED,
                    AddressOptions.OVERRIDDEN,
                    AddressOptions.SET_ELSEWHERE,
                    AddressOptions.REFUSED)
                .flatMap(Set::stream))
        .containsExactlyInAnyOrderElementsOf((Set<String>) keys.get(null));
  }

  static Stream<String> tried() {
    return TRIED.values().stream();
  }

  @ParameterizedTest
  @MethodSource("tried")
  void whatTheDriverIsToldIsWhatThePageSays(String option) {
    String without = settingsWith("");
    if (AddressOptions.HONOURED.contains(nameOf(option))) {
      assertThat(settingsWith("&" + option)).isNotEqualTo(without);
    } else {
      assertThat(settingsWith("&" + option)).isEqualTo(without);
    }
  }

  @Test
  void whatASettingStandsAboveIsSet() throws Exception {
    String settings = Files.readString(Path.of("src/main/resources/application.properties"));
    assertThat(settings)
        .contains(
            "quarkus.mongodb.application-name=",
            "quarkus.mongodb.connect-timeout=",
            "quarkus.mongodb.max-pool-size=",
            "quarkus.mongodb.min-pool-size=",
            "quarkus.mongodb.server-selection-timeout=");
  }

  // A function has no text of its own.
  private static String settingsWith(String option) {
    var settings = WorkspaceClientSettingsTest.settingsFor("?appName=any" + option);
    return settings.toString().replaceAll("[\\w.$]+(\\$\\$Lambda|@)[^,}\\]]*", "")
        + settings.getCredential();
  }

  private static Set<String> named(String fate) throws Exception {
    return ROW.matcher(Files.readString(PAGE))
        .results()
        .filter(row -> row.group(2).equals(fate))
        .flatMap(AddressOptionsTest::names)
        .collect(toSet());
  }

  private static Stream<String> names(MatchResult row) {
    return Arrays.stream(row.group(1).replace("`", "").split(", "))
        .map(name -> name.toLowerCase(Locale.ROOT));
  }

  private static String nameOf(String option) {
    return option.split("=")[0].toLowerCase(Locale.ROOT);
  }

  @Test
  void whatNothingReadsIsNamedAndNoPartOfAPasswordIs() {
    assertThat(
            AddressOptions.unreadIn(
                "mongodb://h/d?tlsCAFile=/ca.pem&SSL=true;w=1&appName=x&p%40ss=1&sslCert=a=b"))
        .containsExactly("tlsCAFile", "sslCert");
    assertThat(AddressOptions.unreadIn("mongodb://h/d")).isEmpty();
  }
}
