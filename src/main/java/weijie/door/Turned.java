package weijie.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import weijie.api.Problem;
import weijie.shared.Texts;

/**
 * Why a request is turned away at the door.
 *
 * @param status of HTTP
 * @param code whose sentence is told
 */
record Turned(int status, String code) {

    /** What is written below whatever is told. */
    record Answer(Map<String, String> headers, byte[] body) {}

    /**
     * In the language that is wanted.
     *
     * @param acceptLanguage {@code null} if nothing was said
     * @param path that was asked for
     */
    Answer answer(String acceptLanguage, String path) {
        Texts texts = Texts.preferred(acceptLanguage);
        return new Answer(
                Map.of(
                        "Content-Type", Problem.MEDIA_TYPE,
                        "Content-Language", texts.locale().getLanguage(),
                        "Cache-Control", "no-store",
                        "X-Content-Type-Options", "nosniff",
                        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
                Problem.of(status, code, path, texts).json(texts).getBytes(StandardCharsets.UTF_8));
    }

    /** Answers and ends the connection: what was not read on it would be taken for the next request. */
    void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer = answer(request.getHeader("Accept-Language"), request.getRequestURI());
        response.setStatus(status);
        response.setHeader("Connection", "close");
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
        response.flushBuffer();
    }
}
