package io.chatsessions.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** How a file of the page is sent. */
class PageFileTest {

  @Test
  void aKindOfFileWithoutAMediaTypeStopsTheStart() {
    assertThatThrownBy(() -> PageFile.typeOf("page.wasm")).hasMessageContaining("page.wasm");
  }

  @Test
  void anotherContentHasAnotherTag() {
    assertThat(PageFile.of("text/css", "a").etag())
        .isEqualTo(PageFile.of("text/css", "a").etag())
        .isNotEqualTo(PageFile.of("text/css", "b").etag());
  }
}
