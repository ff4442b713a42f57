package io.chatsessions.observe;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Gives the servers of MongoDB numbers in metrics: their addresses are nobody's business there. */
@Singleton
class MongoDbServers {

  private final Map<String, String> numbers = new HashMap<>();

  @Produces
  @Singleton
  MeterFilter withoutAddresses() {
    return MeterFilter.replaceTagValues("server.address", this::numberOf);
  }

  private synchronized String numberOf(String address) {
    String next = String.valueOf(numbers.size() + 1);
    return numbers.computeIfAbsent(address, fresh -> next);
  }
}
