package weijie.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import weijie.api.Problem;
import weijie.shared.Texts;

/**
 * Why a request is turned away at the door.
 *
 * @param status of HTTP
 * @param code whose sentence is told
 */
record Turned(int status, String code) {

    /** Answers and ends the connection: what was not read on it would be taken for the next request. */
    void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wanted = request.getHeader("Accept-Language");
        Texts texts = Languages.preferred(wanted == null ? "" : wanted);
        byte[] body = Problem.of(status, code, request.getRequestURI(), texts)
                .json(texts)
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Connection", "close");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Content-Language", texts.locale().getLanguage());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
