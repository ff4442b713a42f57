package io.chatsessions.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators reach can be read, by no page in a browser, and tells nobody where MongoDB is. */
@QuarkusTest
class ManagementPortTest extends BlackBoxTest {

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "HEAD"})
  void metricsTakeGetOnly(String method) {
    Api.management()
        .request(method, "/q/metrics")
        .then()
        .statusCode(405)
        .header("Allow", "GET")
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/health/live", "/q/openapi"})
  void theRestIsReadOnlyToo(String path) {
    Api.inShape(Api.management().post(path).then())
        .statusCode(405)
        .header("Allow", "GET, HEAD")
        .body(equalTo("{\"success\":false,\"error\":\"Method Not Allowed\"}"));
    Api.management().get(path).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/metrics", "/q/health/live", "/q/openapi"})
  void noPageInABrowserMayReadIt(String path) {
    Api.management()
        .header("Origin", "https://evil.example")
        .get(path)
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void noMetricNamesAHostOfMongoDb() {
    Api.logout(workspace.addUser().login(), "unknown").statusCode(404);

    String metrics = Api.management().get("/q/metrics").then().extract().asString();

    assertThat(metrics).contains("mongodb_driver_pool_size{");
    assertThat(metrics).containsPattern("mongodb_driver_pool_size\\{.*server_address=\"\\d+\"");
    assertThat(metrics).doesNotContain("localhost", "127.0.0.1", ":27017");
  }
}
