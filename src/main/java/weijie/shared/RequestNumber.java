package weijie.shared;

import jakarta.servlet.ServletRequest;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** The number by which a failed request is found in the log; a person copies it for whoever helps. */
public final class RequestNumber {

    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = "weijie.requestNumber";
    private static final long SMALLEST = 36L * 36 * 36 * 36 * 36 * 36 * 36;

    private static final String LOGGED = "weijie.requestLogged";

    private RequestNumber() {}

    /** Whether nothing was written to the log under the number yet; asked by whoever is about to. */
    public static boolean isFirstInLog(ServletRequest request) {
        boolean first = request.getAttribute(LOGGED) == null;
        request.setAttribute(LOGGED, true);
        return first;
    }

    /** The number of this request, the same however often it is asked for. */
    public static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String number = Long.toString(ThreadLocalRandom.current().nextLong(SMALLEST, SMALLEST * 36), 36)
                .toUpperCase(Locale.ROOT);
        request.setAttribute(ATTRIBUTE, number);
        return number;
    }
}
