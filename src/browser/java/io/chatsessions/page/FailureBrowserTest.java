package io.chatsessions.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the page says when a call fails, and the way on from there. Answers that only an outage
 * brings are put in on their way to the browser.
 */
@QuarkusTest
class FailureBrowserTest extends TwoDevicesBrowserTest {

  private static final String LOGOUT = "**/api/v1/sessions/logout.me";
  private static final String LIST = "**/api/v1/sessions/list*";
  private static final String DOUBT = " It is not certain that Chrome on Windows 11 is logged out.";

  @Test
  void theRateLimitCountsDownUntilItMayBeTriedAgain() {
    Page window = window();
    window.clock().install();
    DevicesView page = openAs(laptop, window);
    failOnce(window, LOGOUT, answer(429).setHeaders(Map.of("Retry-After", "30")));

    page.logOut("Chrome");

    page.complains("Too many requests in a short time. You can go on in 30 seconds.");
    assertThat(page.retryButton()).hasAttribute("aria-disabled", "true");
    window.clock().fastForward("00:10");
    assertThat(page.retryButton()).hasText("Try again in 20 s");
    page.retryButton().press("Enter");
    assertThat(user.heldTokens()).hasSize(2);
    window.clock().fastForward("00:20");
    assertThat(page.retryButton()).hasText("Try again");
    page.retryButton().click();
    page.says("Chrome on Windows 11 is logged out.");
    assertThat(user.heldTokens()).containsExactly(laptop.hashedToken());
  }

  @Test
  void aServiceThatIsAwayIsTriedAgainOnRequest() {
    DevicesView page = openAs(laptop);
    failOnce(page.window(), LOGOUT, answer(503));

    page.logOut("Chrome");

    page.complains("The service cannot reach the workspace at the moment." + DOUBT);
    assertThat(page.devices()).hasCount(2);
    page.retryButton().click();
    page.says("Chrome on Windows 11 is logged out.");
    assertThat(user.heldTokens()).containsExactly(laptop.hashedToken());
  }

  @Test
  void aListThatDidNotComeIsFetchedAgainOnRequest() {
    Page window = window();
    failOnce(window, LIST, answer(503));
    DevicesView page = openAs(laptop, window);

    page.complains("The service cannot reach the workspace at the moment.");
    page.retryButton().click();

    assertThat(page.devices()).hasCount(2);
    assertThat(page.problem()).isHidden();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 401, 404, 502, 503})
  void whatAnswersInPlaceOfTheServiceIsNotTakenForIt(int status) {
    DevicesView page = openAs(laptop);
    failOnce(
        page.window(),
        LOGOUT,
        new FulfillOptions().setStatus(status).setContentType("text/html").setBody("<h1>Hm</h1>"));

    page.logOut("Chrome");

    page.complains(
        "Something on the way answered in place of the service (" + status + ")." + DOUBT);
    assertThat(page.devices()).hasCount(2);
    assertThat(user.heldTokens()).hasSize(2);
    page.retryButton().click();
    page.says("Chrome on Windows 11 is logged out.");
    assertThat(page.problem()).isHidden();
  }

  @Test
  void aLostConnectionLeavesInDoubtAndIsTriedAgainOnRequest() {
    DevicesView page = openAs(laptop);
    assertThat(page.devices()).hasCount(2);
    page.window().context().setOffline(true);

    page.logOut("Chrome");

    page.complains("No answer came. Is this device online?" + DOUBT);
    page.window().context().setOffline(false);
    page.retryButton().click();
    page.says("Chrome on Windows 11 is logged out.");
    assertThat(user.heldTokens()).containsExactly(laptop.hashedToken());
  }

  @Test
  void anUnforeseenFailureNamesTheRequestForTheOperator() {
    DevicesView page = openAs(laptop);
    failOnce(page.window(), LOGOUT, answer(500).setHeaders(Map.of("X-Request-Id", "r-17")));

    page.logOut("Chrome");

    page.complains(
        "Something went wrong in the service (500)."
            + DOUBT
            + " Its operator finds it as request r-17.");
  }

  private static FulfillOptions answer(int status) {
    return new FulfillOptions().setStatus(status).setBody("{\"success\":false}");
  }

  private static void failOnce(Page window, String url, FulfillOptions answer) {
    window.route(url, route -> route.fulfill(answer), new Page.RouteOptions().setTimes(1));
  }
}
