package io.chatsessions.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.regex.Pattern;

/** The parameters of a query string. One that is there twice is as wrong as a malformed one. */
final class QueryParameters {

  // 18 digits always fit a long.
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");

  private final MultivaluedMap<String, String> values;

  QueryParameters(MultivaluedMap<String, String> values) {
    this.values = values;
  }

  /** The parameter's only value; null if it is missing. */
  String text(String name, ApiError ifRepeated) {
    List<String> all = values.get(name);
    if (all == null) {
      return null;
    }
    if (all.size() > 1) {
      throw new ApiException(ifRepeated);
    }
    return all.get(0);
  }

  /** The parameter as a whole number. */
  long number(String name, long ifMissing) {
    String text = text(name, ApiError.NOT_A_NUMBER);
    if (text == null) {
      return ifMissing;
    }
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      throw new ApiException(ApiError.NOT_A_NUMBER);
    }
    return Long.parseLong(text);
  }
}
