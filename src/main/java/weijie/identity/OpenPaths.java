package weijie.identity;

import java.util.Set;

/**
 * What the server answers to whoever asks, without an account; everything else that is mapped wants one. The server's health is
 * served within the application, which stands at the root; what it says of itself beyond that is for {@link SelfDescription} to decide.
 */
public final class OpenPaths {

    private static final Set<String> PATHS =
            Set.of(SignInMechanism.LOGIN_PAGE, "/api", "/health", "/favicon.ico", "/robots.txt");

    private static final Set<String> FOLDERS =
            Set.of("/jakarta.faces.resource/", "/resources/", "/api/", "/webjars/", "/error/", "/health/");

    private OpenPaths() {}

    /** Whether the path, as the server maps it, is open to all. */
    public static boolean contain(String mappedPath) {
        return PATHS.contains(mappedPath) || FOLDERS.stream().anyMatch(mappedPath::startsWith);
    }
}
