package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the body is, it is a session id or an error of the contract. */
class LogoutMeRequestPropertiesTest {

  private static final String CORPUS =
      "io/chatsessions/api/LogoutMeRequestFuzzTestInputs"
          + "/anyBytesAreASessionIdOrAnErrorOfTheContract";

  private static final ObjectMapper JSON = new ObjectMapper();

  @Property
  void anyBytesAreASessionIdOrAnErrorOfTheContract(@ForAll @Size(max = 200) byte[] body) {
    assertReadOrRefused("application/json", body);
  }

  @Example
  void whatTheFuzzerFoundIsASessionIdOrAnErrorOfTheContract() throws IOException {
    try (Stream<Path> bodies = Files.list(Path.of("src/test/resources", CORPUS))) {
      assertThat(bodies)
          .isNotEmpty()
          .allSatisfy(body -> assertReadOrRefused(null, Files.readAllBytes(body)));
    }
  }

  @Property
  void anythingLikeJsonIsASessionIdOrAnErrorOfTheContract(
      @ForAll(supplier = LikeJson.class) String body) {
    assertReadOrRefused(null, body.getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void anySessionIdIsReadAsItWasWritten(@ForAll String id) throws JsonProcessingException {
    boolean wellFormed = StandardCharsets.UTF_8.newEncoder().canEncode(id);
    byte[] body =
        JSON.writeValueAsString(Map.of("sessionId", wellFormed ? id : "x"))
            .getBytes(StandardCharsets.UTF_8);

    assertThat(LogoutMeRequest.read(null, body).sessionId()).isEqualTo(wellFormed ? id : "x");
  }

  @Property
  void aBodyCutShortIsRefusedAndOneWithAnotherByteIsReadOrRefused(
      @ForAll @IntRange(max = 32) int at, @ForAll byte value) {
    byte[] whole = "{\"sessionId\":\"WJ2giBwm4B9mcojFi\"}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> LogoutMeRequest.read(null, Arrays.copyOf(whole, at)))
        .isInstanceOf(ApiException.class);
    whole[at] = value;
    assertReadOrRefused(null, whole);
  }

  @Property
  void anyContentTypeIsJsonOrUnsupported(@ForAll String contentType) {
    assertReadOrRefused(contentType, "{}".getBytes(StandardCharsets.UTF_8));
  }

  @Example
  void tenThousandLevelsAndHugeNumbersAreRefused() {
    for (String body :
        new String[] {
          "[".repeat(10_000),
          "[".repeat(8_000) + "]".repeat(8_000),
          "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
          "{\"sessionId\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}",
          "{\"sessionId\":" + "9".repeat(16_000) + "}",
          "{\"sessionId\":1e" + "9".repeat(16_000) + "}",
          "{\"sessionId\":-0." + "0".repeat(16_000) + "1}"
        }) {
      assertThatThrownBy(() -> LogoutMeRequest.read(null, body.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(ApiException.class);
    }
  }

  private void assertReadOrRefused(String contentType, byte[] body) {
    try {
      assertThat(LogoutMeRequest.read(contentType, body).sessionId()).isNotNull();
    } catch (ApiException refused) {
      assertThat(refused.error().status()).isIn(400, 415);
    }
  }
}
