package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the server says of itself: the description of its interface, and its figures. Both help whoever looks for a way in, so they are for
 * people with an account, unless the settings name them as public or the whole server is a demonstration with published passwords.
 */
@ApplicationScoped
class SelfDescription {

    private static final Set<String> PAGES = Set.of("openapi", "metrics");

    @Inject
    @ConfigProperty(name = "WEIJIE_PUBLIC")
    Optional<String> published;

    @Inject
    @ConfigProperty(name = "WEIJIE_DEMO", defaultValue = "false")
    boolean demonstration;

    /** Whether the path is one of these pages or below it. */
    boolean covers(String mappedPath) {
        return PAGES.contains(first(mappedPath));
    }

    /** Whether the path is one of these pages, and anybody may read it. */
    boolean isPublic(String mappedPath) {
        return covers(mappedPath) && (demonstration || named().contains(first(mappedPath)));
    }

    private Set<String> named() {
        return Arrays.stream(published.orElse("").split(",")).map(String::strip).collect(Collectors.toSet());
    }

    private static String first(String path) {
        int end = path.indexOf('/', 1);
        return path.isEmpty() ? "" : end < 0 ? path.substring(1) : path.substring(1, end);
    }
}
