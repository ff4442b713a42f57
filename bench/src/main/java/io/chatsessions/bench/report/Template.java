package io.chatsessions.bench.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** A text with places in double braces. */
final class Template {

  private Template() {}

  static Path fill(String template, Map<String, Object> places, Path file) throws IOException {
    String text;
    try (InputStream resource = Template.class.getResourceAsStream("/" + template)) {
      text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (var place : places.entrySet()) {
      text = text.replace("{{" + place.getKey() + "}}", told(place.getValue()));
    }
    return Files.writeString(file, text);
  }

  private static String told(Object value) {
    return value instanceof Integer ? String.format(Locale.ROOT, "%,d", value) : value.toString();
  }
}
