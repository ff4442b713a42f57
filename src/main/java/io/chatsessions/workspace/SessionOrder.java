package io.chatsessions.workspace;

import java.util.List;
import java.util.Set;

/**
 * The order of a session list.
 *
 * @param keys what to sort by, the most important first; at least one
 */
public record SessionOrder(List<Key> keys) {

  private static final String LOGIN_AT = "loginAt";

  public static final Set<String> FIELDS =
      Set.of(LOGIN_AT, "device.name", "device.os.name", "device.os.version");

  /**
   * Rocket.Chat's own, over the names of the one user whose sessions these are: no order at all.
   */
  public static final Set<String> WITHOUT_EFFECT = Set.of("_user.name", "_user.username");

  public static final SessionOrder NEWEST_FIRST =
      new SessionOrder(List.of(new Key(LOGIN_AT, false)));

  /**
   * One field to sort by.
   *
   * @param field one of {@link #FIELDS}
   * @param ascending whether the least comes first
   */
  public record Key(String field, boolean ascending) {}
}
