package io.chatsessions.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a file of the page is sent. */
class PageFileTest {

  @Test
  void aKindOfFileWithoutAMediaTypeStopsTheStart() {
    assertThatThrownBy(() -> PageFile.typeOf("page.wasm")).hasMessageContaining("page.wasm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TAG", "W/TAG", "*", " * ", "\"a\", TAG", "W/\"a\",W/TAG , \"b\"", "\"a,b\",TAG"})
  void aCallerWhoHasTheFileIsKnownByItsTag(String sent) {
    PageFile file = PageFile.of("text/css", "a");

    assertThat(file.isAmong(List.of(sent.replace("TAG", file.etag())))).isTrue();
  }

  @Test
  void tagsOnSeveralLinesAreOneList() {
    PageFile file = PageFile.of("text/css", "a");

    assertThat(file.isAmong(List.of("\"a\"", "W/" + file.etag()))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"a\"", "W/\"a\"", "BARE", "\"*\"", "\"x BARE\"", "\"BARE"})
  void aCallerWhoHasAnotherGetsTheFile(String sent) {
    PageFile file = PageFile.of("text/css", "a");
    String bare = file.etag().replace("\"", "");

    assertThat(file.isAmong(List.of(sent.replace("BARE", bare)))).isFalse();
    assertThat(file.isAmong(List.of())).isFalse();
  }

  @Test
  void anotherContentHasAnotherTag() {
    assertThat(PageFile.of("text/css", "a").etag())
        .isEqualTo(PageFile.of("text/css", "a").etag())
        .isNotEqualTo(PageFile.of("text/css", "b").etag());
  }
}
