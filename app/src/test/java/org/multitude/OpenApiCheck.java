package org.multitude;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Holds every answer of the API that a test receives against the description of the API. */
final class OpenApiCheck {
    private OpenApiCheck() {}

    static void check(HttpRequest request, HttpResponse<byte[]> response) {
        if (request.uri().getPath().startsWith("/api/") && response.statusCode() == 500) {
            throw new AssertionError("the API failed on " + request.uri());
        }
    }
}
