package io.chatsessions.packaged;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is in the package, and what only dev mode and tests may have. */
class PackageIT {

  private static final List<String> DEV_ONLY =
      List.of("io.chatsessions.demo.", "de.bwaldvogel.mongo.");

  @Test
  void theServiceIsInItAndNothingOfTheDemoIs() throws IOException {
    String names = Package.built().isNative() ? binary() : jars();

    assertThat(names).contains("io.chatsessions.api.LogoutMeResource");
    assertThat(DEV_ONLY).allSatisfy(name -> assertThat(names.contains(name)).as(name).isFalse());
  }

  // The binary keeps the names of its classes as readable bytes.
  private static String binary() throws IOException {
    byte[] bytes = Files.readAllBytes(Package.built().path());
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String jars() throws IOException {
    try (Stream<Path> files = Files.walk(Package.built().path().getParent())) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .flatMap(PackageIT::entries)
          .collect(joining("\n"));
    }
  }

  private static Stream<String> entries(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .filter(entry -> !entry.isDirectory())
          .map(entry -> entry.getName().replace('/', '.'))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
