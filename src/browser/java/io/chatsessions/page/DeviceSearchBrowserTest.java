package io.chatsessions.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search over the list of devices, in a real browser. */
@QuarkusTest
class DeviceSearchBrowserTest extends BrowserTest {

  private final TestUser user = workspace.addUser();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "windows 11",
        "chrome 142",
        "CHROME Windows",
        "198.51.100.23",
        "version 142",
        "brow 100.23"
      })
  void aSearchFindsWhatIsShownWordByWord(String text) {
    TestLogin laptop = Device.LAPTOP.signIn(user, Duration.ofMinutes(1));
    Device.OFFICE.signIn(user, Duration.ofHours(1));
    Device.PHONE.signIn(user, Duration.ofHours(1));
    DevicesView page = openAs(laptop);
    assertThat(page.devices()).hasCount(3);

    page.search().fill(text);

    assertThat(page.devices()).hasCount(1);
    assertThat(page.device("Chrome")).isVisible();
  }

  @Test
  void aSearchShowsWhatMatchesAndSaysHowMany() {
    TestLogin laptop = Device.LAPTOP.signIn(user, Duration.ofMinutes(1));
    Device.OFFICE.signIn(user, Duration.ofHours(1));
    DevicesView page = openAs(laptop);
    assertThat(page.devices()).hasCount(2);

    page.search().fill("chrome");

    assertThat(page.devices()).hasCount(1);
    assertThat(page.device("Chrome")).isVisible();
    assertThat(page.window().locator("#live")).hasText("1 device for “chrome”");
    page.search().fill("");
    assertThat(page.devices()).hasCount(2);
  }

  @Test
  void aSearchWithoutAMatchLeadsBackToAllDevices() {
    DevicesView page = openAs(Device.LAPTOP.signIn(user, Duration.ofMinutes(1)));
    page.search().fill(".*");
    page.search().press("Enter");

    assertThat(page.window().locator("#nothing")).containsText("No device matches “.*”.");
    assertThat(page.heading("device for")).hasCount(0);
    page.button("Show all devices").click();

    assertThat(page.devices()).hasCount(1);
    assertThat(page.search()).isFocused();
    assertThat(page.search()).hasValue("");
  }

  @Test
  void aSearchHoldsForTheListThatIsStillLoading() {
    TestLogin laptop = Device.LAPTOP.signIn(user, Duration.ofMinutes(1));
    Device.OFFICE.signIn(user, Duration.ofHours(1));
    Page window = window();
    var held = new AtomicReference<Route>();
    window.route("**/sessions/list?*", held::set);
    DevicesView page = openAs(laptop, window);
    window.waitForCondition(() -> held.get() != null);

    page.search().fill("chrome");
    page.search().press("Enter");
    held.get().resume();

    assertThat(page.devices()).hasCount(1);
    assertThat(page.device("Chrome")).isVisible();
  }
}
