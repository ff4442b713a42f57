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
import org.eclipse.microprofile.config.Config;

/** Stops a start with a setting that does not exist: what was meant to protect would not. */
@Singleton
class UnknownSettings {

  private static final String PREFIX = "chat-sessions";

  private static final Pattern PROFILE = Pattern.compile("^%[^.]+\\.");
  private static final Pattern INDEX = Pattern.compile("\\[(\\d+|\\*)]$");
  private static final Pattern PROFILE_IN_ENVIRONMENT =
      Pattern.compile("^_[A-Z0-9]+_(?=CHAT_SESSIONS_)");
  private static final Pattern INDEX_IN_ENVIRONMENT = Pattern.compile("_\\d+_$");

  /** Kubernetes tells each pod of each Service, under the Service's own name. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile(
          "CHAT_SESSIONS(_.+)?_(SERVICE_HOST|SERVICE_PORT(_.+)?"
              + "|PORT(_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?)");

  private final Config config;

  UnknownSettings(Config config) {
    this.config = config;
  }

  void refuse(@Observes StartupEvent start) {
    refuse(System.getenv().keySet(), config.getPropertyNames());
  }

  static void refuse(Set<String> environment, Iterable<String> properties) {
    Set<String> known = new TreeSet<>();
    ConfigClass.configClass(ChatSessionsConfig.class, PREFIX)
        .getProperties()
        .keySet()
        .forEach(name -> known.add(INDEX.matcher(name).replaceFirst("")));
    for (String name : properties) {
      String plain = INDEX.matcher(PROFILE.matcher(name).replaceFirst("")).replaceFirst("");
      if (plain.startsWith(PREFIX + ".") && !known.contains(plain)) {
        throw refusal(name, known);
      }
    }
    Set<String> variables = new TreeSet<>();
    known.forEach(name -> variables.add(variable(name)));
    for (String name : environment) {
      String plain = PROFILE_IN_ENVIRONMENT.matcher(name).replaceFirst("");
      if (plain.toUpperCase(Locale.ROOT).startsWith(variable(PREFIX) + "_")
          && !SERVICE_LINK.matcher(plain).matches()
          && !variables.contains(INDEX_IN_ENVIRONMENT.matcher(plain).replaceFirst(""))) {
        throw refusal(name, variables);
      }
    }
  }

  private static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static ConfigurationException refusal(String name, Set<String> known) {
    return new ConfigurationException(
        name + " is no setting of this service. It has these: " + String.join(", ", known));
  }
}
