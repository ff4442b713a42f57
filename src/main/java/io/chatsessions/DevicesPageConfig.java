package io.chatsessions;

import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The page "Your devices". */
public interface DevicesPageConfig {

  /** Whether the service serves the page. */
  @WithDefault("true")
  @WithConverter(StrictBoolean.class)
  boolean enabled();

  /** Where: starts with a slash, ends without one, and is not below {@code /api}. */
  @WithDefault("/devices")
  String path();

  /**
   * The workspace's own address, as {@code https://chat.example/}: where the page sends whoever is
   * not signed in, and below which it finds their password and tokens.
   */
  Optional<String> signInUrl();
}
