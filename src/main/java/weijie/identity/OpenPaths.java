package weijie.identity;

import java.util.Set;

/**
 * What the server answers to whoever asks, without an account; everything else that is mapped wants one. Health, description and figures
 * of the server are served within the application, which stands at the root.
 */
public final class OpenPaths {

    private static final Set<String> PATHS = Set.of(
            SignInMechanism.LOGIN_PAGE, "/api", "/health", "/openapi", "/metrics", "/favicon.ico", "/robots.txt");

    private static final Set<String> FOLDERS = Set.of(
            "/jakarta.faces.resource/",
            "/resources/",
            "/api/",
            "/webjars/",
            "/error/",
            "/health/",
            "/openapi/",
            "/metrics/");

    private OpenPaths() {}

    /** Whether the path, as the server maps it, is open to all. */
    public static boolean contain(String mappedPath) {
        return PATHS.contains(mappedPath) || FOLDERS.stream().anyMatch(mappedPath::startsWith);
    }
}
