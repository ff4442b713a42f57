package io.chatsessions.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stays in sight, and for how long. */
@QuarkusTest
class NoticeBrowserTest extends TwoDevicesBrowserTest {

  private static final String LOGOUT = "**/api/v1/sessions/logout.me";
  private static final String LIST = "**/api/v1/sessions/list*";

  @Test
  void noHeadingStandsOverAListThatDidNotCome() {
    Page window = window();
    fail(window, LIST, 503);
    DevicesView page = openAs(laptop, window);
    page.complains("The service cannot reach the workspace at the moment.");

    assertThat(window.getByRole(AriaRole.HEADING)).hasText(new String[] {"Your devices"});
  }

  @Test
  void aLaterRefusalLeavesWhatWorkedInSight() {
    Device.PHONE.signIn(user, Duration.ofHours(3));
    DevicesView page = openAs(laptop);
    page.logOut("Chrome");
    page.says("Chrome on Windows 11 is logged out.");
    fail(page.window(), LOGOUT, 429);

    page.logOut("Mobile");

    page.complains("Too many requests in a short time. You can go on in 60 seconds.");
    assertThat(page.notice()).containsText("Chrome on Windows 11 is logged out.");
  }

  @Test
  void aNoticeIsGoneOnRequest() {
    DevicesView page = openAs(laptop);
    page.logOut("Chrome");
    page.says("Chrome on Windows 11 is logged out.");

    page.button("Dismiss").click();

    assertThat(page.notice()).isHidden();
    assertThat(page.heading("Your devices")).isFocused();
  }

  @Test
  void aNoticeIsWhereTheReaderIs() {
    IntStream.rangeClosed(1, 8).forEach(i -> Device.PHONE.signIn(user, Duration.ofDays(i)));
    DevicesView page = openAs(laptop);
    page.logOutButton("7 days ago").scrollIntoViewIfNeeded();

    page.logOut("7 days ago");

    page.says("Rocket.Chat Mobile on iOS 18.6 is logged out and gets no more push notifications.");
    assertThat(page.heading("Your devices")).not().isInViewport();
  }

  private static void fail(Page window, String url, int status) {
    var answer = new FulfillOptions().setStatus(status).setBody("{\"success\":false}");
    window.route(url, route -> route.fulfill(answer), new Page.RouteOptions().setTimes(1));
  }
}
