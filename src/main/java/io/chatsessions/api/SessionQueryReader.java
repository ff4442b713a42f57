package io.chatsessions.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatsessions.workspace.SessionOrder;
import io.chatsessions.workspace.SessionOrder.Key;
import io.chatsessions.workspace.SessionQuery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class SessionQueryReader {

  private static final int DEFAULT_COUNT = 50;
  private static final int MAX_COUNT = 100;
  private static final int MAX_FILTER_CHARACTERS = 128;

  private SessionQueryReader() {}

  static SessionQuery read(QueryParameters parameters) {
    return new SessionQuery(
        offset(parameters),
        count(parameters),
        filter(parameters),
        order(parameters),
        "true".equals(parameters.text("lastActivity", ApiError.NOT_A_STRING)));
  }

  private static long offset(QueryParameters parameters) {
    long offset = parameters.number("offset", 0);
    if (offset < 0) {
      throw new ApiException(ApiError.NEGATIVE);
    }
    return offset;
  }

  private static int count(QueryParameters parameters) {
    long count = parameters.number("count", DEFAULT_COUNT);
    if (count <= 0) {
      throw new ApiException(ApiError.NOT_POSITIVE);
    }
    return (int) Math.min(count, MAX_COUNT);
  }

  private static String filter(QueryParameters parameters) {
    String filter = parameters.text("filter", ApiError.NOT_A_STRING);
    if (filter == null) {
      return "";
    }
    if (filter.codePointCount(0, filter.length()) > MAX_FILTER_CHARACTERS) {
      throw new ApiException(ApiError.FILTER_TOO_LONG);
    }
    return filter;
  }

  private static SessionOrder order(QueryParameters parameters) {
    String sort = parameters.text("sort", ApiError.INVALID_SORT);
    if (sort == null || sort.isEmpty()) {
      return SessionOrder.NEWEST_FIRST;
    }
    JsonNode root = StrictJson.parse(sort.getBytes(StandardCharsets.UTF_8), ApiError.INVALID_SORT);
    if (!root.isObject() || root.isEmpty()) {
      throw new ApiException(ApiError.INVALID_SORT);
    }
    List<Key> keys = new ArrayList<>();
    root.properties().forEach(property -> key(property).ifPresent(keys::add));
    return keys.isEmpty() ? SessionOrder.NEWEST_FIRST : new SessionOrder(keys);
  }

  private static Optional<Key> key(Map.Entry<String, JsonNode> property) {
    boolean sorts = SessionOrder.FIELDS.contains(property.getKey());
    if (!sorts && !SessionOrder.WITHOUT_EFFECT.contains(property.getKey())) {
      throw new ApiException(ApiError.INVALID_SORT_KEYS);
    }
    JsonNode direction = property.getValue();
    if (!direction.isInt() || Math.abs(direction.intValue()) != 1) {
      throw new ApiException(ApiError.INVALID_SORT);
    }
    return sorts
        ? Optional.of(new Key(property.getKey(), direction.intValue() == 1))
        : Optional.empty();
  }
}
