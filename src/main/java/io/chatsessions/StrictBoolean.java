package io.chatsessions;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads a switch. The usual converter takes whatever it does not know for false. */
@RegisterForReflection
public final class StrictBoolean implements Converter<Boolean> {

  private static final long serialVersionUID = 1;

  private static final Set<String> ON = Set.of("true", "yes", "on", "y", "t", "1");
  private static final Set<String> OFF = Set.of("false", "no", "off", "n", "f", "0");

  @Override
  public Boolean convert(String written) {
    String value = written.strip().toLowerCase(Locale.ROOT);
    if (!ON.contains(value) && !OFF.contains(value)) {
      throw new IllegalArgumentException("'" + written + "' is neither true nor false: set one");
    }
    return ON.contains(value);
  }
}
