package io.chatsessions.support;

import io.chatsessions.ChatSessionsConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The service's own settings as an operator writes them, without the service. */
public final class Settings {

  private Settings() {}

  /** Those that are named, and the defaults of all others. */
  public static ChatSessionsConfig of(Map<String, String> named) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(ChatSessionsConfig.class)
        .withDefaultValues(named)
        .build()
        .getConfigMapping(ChatSessionsConfig.class);
  }
}
