package io.chatsessions;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Expressions;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import java.util.Set;

/**
 * Takes secrets from environment variables as they are written: a password may hold {@code $$} or
 * <code>${}</code>, which mean something in every other setting. Only white space around them goes,
 * because what comes from a file often ends in a newline.
 *
 * <p>Here too because of its password: {@code MONGO_URL}, Rocket.Chat's own variable, is the
 * address of MongoDB where nothing of higher rank names one.
 */
// Around the interceptor that expands expressions, which is at LIBRARY + 300.
@Priority(Priorities.LIBRARY + 700)
public class SecretsAsWritten implements ConfigSourceInterceptor {

  private static final long serialVersionUID = 1;

  private static final String ADDRESS = "quarkus.mongodb.connection-string";
  private static final String WORKSPACES_OWN = "MONGO_URL";

  private static final Set<String> SECRETS =
      Set.of(ADDRESS, WORKSPACES_OWN, "MONGO_OPTIONS", "chat-sessions.audit.key");

  @Override
  public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
    return name.equals(ADDRESS) ? address(context) : valueOf(context, name);
  }

  private static ConfigValue address(ConfigSourceInterceptorContext context) {
    ConfigValue named = valueOf(context, ADDRESS);
    ConfigValue own = valueOf(context, WORKSPACES_OWN);
    boolean isOwn =
        own != null
            && (named == null || named.getConfigSourceOrdinal() < own.getConfigSourceOrdinal());
    return isOwn ? own.withName(ADDRESS) : named;
  }

  private static ConfigValue valueOf(ConfigSourceInterceptorContext context, String name) {
    if (!SECRETS.contains(name) && !name.endsWith("password")) {
      return context.proceed(name);
    }
    ConfigValue written = Expressions.withoutExpansion(() -> context.proceed(name));
    if (written == null || written.getValue() == null || !isFromEnvironment(written)) {
      return context.proceed(name);
    }
    return written.withValue(written.getValue().strip());
  }

  private static boolean isFromEnvironment(ConfigValue value) {
    return value.getSourceName() != null && value.getSourceName().startsWith("EnvConfigSource");
  }
}
