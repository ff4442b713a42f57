package io.chatsessions.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the list shows of one device. */
@QuarkusTest
class DeviceBrowserTest extends BrowserTest {

  private final TestUser user = workspace.addUser();

  @Test
  void aDeviceSaysWhatItIsWhereItIsAndSinceWhen() {
    TestLogin laptop = Device.LAPTOP.signIn(user, Duration.ofMinutes(12));
    Device.OFFICE.signIn(user, Duration.ofHours(50));

    DevicesView page = openAs(laptop);

    Locator office = page.device("Chrome");
    assertThat(page.heading("2 devices")).isVisible();
    assertThat(office.getByText("Chrome on Windows 11").first()).isVisible();
    assertThat(office).containsText("Browser, version 142");
    assertThat(office).containsText("198.51.100.23");
    assertThat(office).containsText("2 days ago");
    assertThat(office.getByText("This device")).hasCount(0);
    assertThat(page.device("Firefox").getByText("This device")).isVisible();
    assertThat(page.device("Firefox")).containsText("12 minutes ago");
  }

  @Test
  void dateAndTimeAreReadWithoutAPointer() {
    TestLogin laptop = Device.LAPTOP.signIn(user, Duration.ofHours(3));
    Instant signedIn = Device.before(Duration.ofHours(3));

    Locator device = openAs(laptop).device("Firefox");
    Locator time = device.locator("time");

    assertThat(time).hasText(Pattern.compile("^\\w{3} \\d{1,2}, 20\\d\\d, \\d{1,2}:\\d\\d"));
    assertThat(device).containsText("3 hours ago");
    assertThat(Instant.parse(time.getAttribute("datetime")))
        .isBetween(signedIn.minusSeconds(5), signedIn.plusSeconds(5));
  }

  @Test
  void aClockThatRunsAheadIsNoSignInToCome() {
    TestLogin laptop = Device.LAPTOP.signIn(user, Duration.ofHours(-1));

    assertThat(openAs(laptop).device("Firefox")).containsText("just now");
  }

  @ParameterizedTest
  @CsvSource({
    "browser, icon-browser, Browser",
    "desktop-app, icon-desktop-app, Desktop app",
    "mobile-app, icon-mobile, Mobile app",
    "mobile, icon-mobile, Phone",
    "tablet, icon-tablet, Tablet",
    "smarttv, icon-smarttv, TV",
    "wearable, icon-wearable, Watch",
    "other, icon-device, Other device",
    "toaster, icon-device, Other device"
  })
  void eachKindOfDeviceHasItsDrawingAndAPlainName(String type, String drawing, String name) {
    TestLogin login =
        new Device(type, "Crumbs", "1", "BreadOS", "2", "192.0.2.1")
            .signIn(user, Duration.ofMinutes(4));

    DevicesView page = openAs(login);

    assertThat(page.device("Crumbs on BreadOS 2")).containsText(name + ", version 1");
    assertThat(page.device("Crumbs").locator("use")).hasAttribute("href", "#" + drawing);
    assertThat(page.window().locator("#" + drawing)).hasCount(1);
  }

  @Test
  void aDeviceWithoutANameIsCalledWhatItIs() {
    TestLogin tablet =
        new Device("tablet", "", "", "Android", "14", "192.0.2.1").signIn(user, Duration.ZERO);
    new Device("other", "", "", "", "", "192.0.2.2").signIn(user, Duration.ofDays(1));

    DevicesView page = openAs(tablet);

    assertThat(page.device("192.0.2.1").getByRole(AriaRole.HEADING))
        .containsText("Tablet on Android 14");
    assertThat(page.device("192.0.2.2").getByRole(AriaRole.HEADING)).hasText("Unknown device");
  }

  @Test
  void whatTurnsTextAroundIsTakenOutOfAName() {
    TestLogin login =
        new Device("browser", "Chro\u202Eme", "1", "Win\u2066dows", "11\u200f", "192.0.2.9")
            .signIn(user, Duration.ofMinutes(1));

    Locator name = openAs(login).device("192.0.2.9").locator("[data-field=name]");

    assertThat(name).hasText("Chro me on Win dows 11");
    assertThat(name.locator("bdi")).hasCount(2);
  }

  @Test
  void whatAUserAgentSaysOfItselfStaysText() {
    String name = "<img src=x onerror=\"document.title='taken'\">";
    TestLogin login =
        new Device("browser", name, "1", "<b>OS</b>", "2", "192.0.2.9")
            .signIn(user, Duration.ofMinutes(1));

    DevicesView page = openAs(login);

    assertThat(page.device("192.0.2.9")).containsText(name + " on <b>OS</b> 2");
    assertThat(page.devices().locator("img, b")).hasCount(0);
    assertThat(page.window()).hasTitle("Your devices");
  }
}
