package io.chatsessions.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page in its reader's language. */
@QuarkusTest
class WordsBrowserTest extends BrowserTest {

  private static final Path WORDS = Path.of("src/main/resources/devices-page/words");

  // For each word, what is put into it; each of its forms may leave some out, all together none.
  private static final String KEYS_AND_VALUES =
      """
      async (language) => {
        const { default: words } = await import(`./devices/words/${language}.js`);
        return Object.fromEntries(Object.entries(words).map(([key, word]) => {
          const forms = typeof word === 'string' ? [word] : [word.other, ...Object.values(word)];
          const values = forms.flatMap((form) => form.trim() ? form.match(/{\\w+}/g) ?? [] : ['empty']);
          return [key, [...new Set(values)].sort().join(' ')];
        }));
      }
      """;

  private final TestUser user = workspace.addUser();

  static Stream<String> languages() throws Exception {
    return Files.list(WORDS).map(file -> file.getFileName().toString().replace(".js", "")).sorted();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noLanguageLacksAWordOrAValueInIt(String language) {
    Page window = window();
    window.navigate(address());

    assertThat(words(window, language)).isEqualTo(words(window, "en")).hasSizeGreaterThan(90);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> words(Page window, String language) {
    return new TreeMap<>((Map<String, Object>) window.evaluate(KEYS_AND_VALUES, language));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void eachLanguageThatHasItsWordsIsSpoken(String language) {
    Page window = window(new NewContextOptions().setLocale(language + "-XX"));
    window.navigate(address());

    assertThat(window.locator("html")).hasAttribute("lang", language);
    assertThat(window.locator("h1")).not().isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "de-AT, Ihre Geräte, Seit, vorgestern",
    "pt-BR, Seus dispositivos, Desde, anteontem",
    "ja, ご利用のデバイス, ログイン：, 一昨日",
    "sv, Your devices, Signed in, 2 days ago"
  })
  void wordsDatesAndNumbersAreOfOneLanguage(
      String locale, String title, String signedIn, String ago) {
    TestLogin laptop = Device.LAPTOP.signIn(user, Duration.ofHours(50));
    Page window = window(new NewContextOptions().setLocale(locale));
    openAs(laptop, window);

    assertThat(window).hasTitle(title);
    Locator time = window.locator("[data-field=time]");
    assertThat(time).containsText(signedIn, new ContainsTextOptions().setIgnoreCase(true));
    assertThat(time).containsText(ago);
  }

  @Test
  void theArabicPageIsMirrored() {
    TestLogin laptop = Device.LAPTOP.signIn(user, Duration.ofMinutes(5));
    Device.OFFICE.signIn(user, Duration.ofHours(50));
    Page window = window(new NewContextOptions().setLocale("ar").setViewportSize(1280, 800));
    DevicesView page = openAs(laptop, window);

    assertThat(window.locator("html")).hasAttribute("dir", "rtl");
    Locator device = page.device("Chrome");
    double drawing = device.locator(".tile").boundingBox().x;
    double name = device.locator("h3").boundingBox().x;
    double button = device.getByRole(AriaRole.BUTTON).first().boundingBox().x;
    assertThat(drawing).isGreaterThan(name);
    assertThat(name).isGreaterThan(button);
    assertThat(device.locator("[data-field=address]")).hasText("198.51.100.23");
  }
}
