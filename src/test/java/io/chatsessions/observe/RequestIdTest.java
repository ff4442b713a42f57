package io.chatsessions.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a token in place of a request's id is not told whole. */
class RequestIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "4bf92f3577b34da6a3ce929d0e0e4736",
        "0b2f1c1e-7d3c-4e0e-9d2b-3a1f5c6d7e8f",
        "ocFlTSMfowj9tSH1vQV6ANL9SiahkKUK1KhU_PpAUt",
        "ocFlTSMfowj9tSH1vQ.V6ANL9SiahkKUK1KhU_PpAUtT"
      })
  void anIdIsToldWhole(String id) {
    assertThat(RequestId.loggable(id)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ocFlTSMfowj9tSH1vQV6ANL9SiahkKUK1KhU_PpAUtT",
        "call-ocFlTSMfowj9tSH1vQV6ANL9SiahkKUK1KhU_PpAUtT",
        "1.2.ocFlTSMfowj9tSH1vQV6ANL9SiahkKUK1KhU_PpAUtT.3",
        "ocFlTSMfowj9tSH1vQV6ANL9SiahkKUK1KhU_PpAUtTocFlTSMfowj9tSH1vQV6A"
      })
  void whatMayBeATokenIsToldByItsBeginning(String id) {
    assertThat(RequestId.loggable(id)).isEqualTo(id.substring(0, 17));
  }
}
