package weijie.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletRequest;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** The number by which a failed request is found in the log; a person copies it for whoever helps. */
public final class RequestNumber {

    private static final String ATTRIBUTE = "weijie.requestNumber";

    private RequestNumber() {}

    public static String of(FacesContext faces) {
        return of((ServletRequest) faces.getExternalContext().getRequest());
    }

    /** The number of this request, the same however often it is asked for. */
    public static String of(ServletRequest request) {
        Object number = request.getAttribute(ATTRIBUTE);
        if (number == null) {
            number = Long.toString(
                            ThreadLocalRandom.current().nextLong(36L * 36 * 36 * 36 * 36 * 36 * 36, Long.MAX_VALUE), 36)
                    .substring(0, 8)
                    .toUpperCase(Locale.ROOT);
            request.setAttribute(ATTRIBUTE, number);
        }
        return (String) number;
    }
}
