package io.chatsessions.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dev mode shows a change of any of the page's files. */
class WatchedFilesTest {

  private static final Path RESOURCES = Path.of("src/main/resources");

  @Test
  void everyFileOfThePageIsWatched() throws IOException {
    var settings = new Properties();
    try (Reader file = Files.newBufferedReader(RESOURCES.resolve("application.properties"))) {
      settings.load(file);
    }
    try (Stream<Path> files = Files.walk(RESOURCES.resolve("devices-page"))) {
      assertThat(settings.getProperty("quarkus.live-reload.watched-resources").split(","))
          .containsExactlyInAnyOrderElementsOf(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> RESOURCES.relativize(file).toString())
                  .toList());
    }
  }
}
