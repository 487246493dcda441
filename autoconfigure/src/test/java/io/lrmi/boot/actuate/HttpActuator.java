package io.lrmi.boot.actuate;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The actuator of an application at a port of this machine. */
final class HttpActuator {

    private final RestTestClient http;

    HttpActuator(int port) {
        http = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port + "/actuator")
                .build();
    }

    record Response(int status, String body) {

        DocumentContext json() {
            return JsonPath.parse(body);
        }
    }

    Response get(String path) {
        return response(http.get().uri(path));
    }

    Response post(String path) {
        return response(http.post().uri(path));
    }

    private static Response response(RestTestClient.RequestHeadersSpec<?> request) {
        var result = request.exchange().returnResult(String.class);
        String body = result.getResponseBody();
        return new Response(result.getStatus().value(), body == null ? "" : body);
    }
}
