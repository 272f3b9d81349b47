package weijie.api;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import weijie.shared.Refusal;

/** The version a caller has seen, without which nothing is changed: 428 when it is not told, 412 when it is no longer the present one. */
public final class IfMatch {

    private static final int PRECONDITION_REQUIRED = 428;

    private IfMatch() {}

    /** The version in {@code If-Match}; the desk compares it. {@code *} is not enough: it would overwrite what nobody has read. */
    public static int version(HttpHeaders headers) {
        String tag = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (tag == null || tag.isBlank()) {
            throw new ClientErrorException(PRECONDITION_REQUIRED);
        }
        String version = tag.strip().replaceFirst("^W/", "").replace("\"", "");
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException notOurs) {
            throw Refusal.stale("API-412");
        }
    }

    /** The version in {@code If-Match}, {@code null} when the caller says none: for verbs that need no version. */
    public static Integer versionIfSaid(HttpHeaders headers) {
        String tag = headers.getHeaderString(HttpHeaders.IF_MATCH);
        return tag == null || tag.isBlank() ? null : (Integer) version(headers);
    }

    /** For desks that take no version: refuses unless this is the present one. */
    public static void check(HttpHeaders headers, long present) {
        Refusal.unless(version(headers) == present, Refusal.Kind.STALE, "API-412");
    }
}
