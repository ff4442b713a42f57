package io.chatsessions.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The examples in {@code docs/configuration.md}, by the name behind their fence. */
final class DocumentedSettings {

  private static final Path PAGE = Path.of("docs/configuration.md");

  private DocumentedSettings() {}

  /** An example's variables, without the address of the database. */
  static Map<String, String> variables(String name) throws IOException {
    Map<String, String> variables = new HashMap<>();
    for (String line : block("sh " + name).split("\n")) {
      int equals = line.indexOf('=');
      variables.put(line.substring(0, equals), unquoted(line.substring(equals + 1)));
    }
    variables.remove("MONGO_URL");
    return variables;
  }

  /** An example's file. */
  static String file(String name) throws IOException {
    return block("properties " + name);
  }

  private static String block(String opening) throws IOException {
    Matcher block =
        Pattern.compile("```" + opening + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(PAGE));
    if (!block.find()) {
      throw new IllegalStateException(PAGE + " has no example " + opening);
    }
    return block.group(1);
  }

  private static String unquoted(String value) {
    return value.replaceAll("^'(.*)'$", "$1");
  }
}
