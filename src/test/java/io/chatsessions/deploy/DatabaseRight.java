package io.chatsessions.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What MongoDB lets the service's user do.
 *
 * @param collection where
 * @param action MongoDB's name for it
 */
record DatabaseRight(String collection, String action) {

  private static final Pattern PRIVILEGES =
      Pattern.compile("const PRIVILEGES = (\\[.*?\\n]);", Pattern.DOTALL);

  /** What the script grants to a service with these settings. */
  static Set<DatabaseRight> granted(String... settings) throws IOException {
    Matcher list = PRIVILEGES.matcher(Files.readString(Path.of("deploy/mongodb/create-user.js")));
    if (!list.find()) {
      throw new IllegalStateException("The script has no list of privileges.");
    }
    return parse(list.group(1)).stream()
        .filter(privilege -> List.of(settings).contains(privilege.when))
        .flatMap(
            privilege ->
                privilege.actions.stream()
                    .map(action -> new DatabaseRight(privilege.collection, action)))
        .collect(Collectors.toSet());
  }

  private static List<Privilege> parse(String list) throws JsonProcessingException {
    return new ObjectMapper().readValue(list, new TypeReference<>() {});
  }

  private record Privilege(String when, String collection, List<String> actions) {}
}
