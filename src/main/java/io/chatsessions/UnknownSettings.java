package io.chatsessions;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMappings.ConfigClass;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Stops a start with a variable for a setting that does not exist: what was meant to protect would
 * not. Of properties that come from elsewhere the configuration's own library says so.
 */
@Singleton
class UnknownSettings {

  private static final String PREFIX = "chat-sessions";

  private static final Pattern INDEX = Pattern.compile("\\[\\*]$");
  private static final Pattern PROFILE_IN_ENVIRONMENT =
      Pattern.compile("^_[A-Z0-9]+_(?=CHAT_SESSIONS_)");
  private static final Pattern INDEX_IN_ENVIRONMENT = Pattern.compile("_\\d+_$");

  /** Kubernetes tells each pod of each Service, under the Service's own name. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile(
          "CHAT_SESSIONS(_.+)?_(SERVICE_HOST|SERVICE_PORT(_.+)?"
              + "|PORT(_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?)");

  void refuse(@Observes StartupEvent start) {
    refuse(System.getenv().keySet());
  }

  static void refuse(Set<String> environment) {
    Set<String> variables = new TreeSet<>();
    ConfigClass.configClass(ChatSessionsConfig.class, PREFIX)
        .getProperties()
        .keySet()
        .forEach(name -> variables.add(variable(INDEX.matcher(name).replaceFirst(""))));
    for (String name : environment) {
      String plain = PROFILE_IN_ENVIRONMENT.matcher(name).replaceFirst("");
      if (plain.toUpperCase(Locale.ROOT).startsWith(variable(PREFIX) + "_")
          && !SERVICE_LINK.matcher(plain).matches()
          && !variables.contains(INDEX_IN_ENVIRONMENT.matcher(plain).replaceFirst(""))) {
        throw new ConfigurationException(
            name + " is no setting of this service. It has these: " + String.join(", ", variables));
      }
    }
  }

  private static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
