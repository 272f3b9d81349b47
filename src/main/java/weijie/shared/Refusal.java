package weijie.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A clear no to something a user asked for: a stable code, the figures that explain it, and what kind of no it is.
 *
 * <p>The sentence for the code stands in the message bundles in Chinese and English under the key {@code refusal.<code>};
 * {@link #args()} fill its places. The running transaction rolls back.
 */
@ApplicationException(rollback = true)
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of no; the REST door turns it into a status. */
    public enum Kind {
        /** What was sent says nothing at all here: 400. */
        UNREADABLE(400),
        /** The input is wrong: 422. */
        INVALID(422),
        /** Not there, or not yours: 404. */
        NOT_FOUND(404),
        /** Signed in, but not entrusted with this: 403. */
        FORBIDDEN(403),
        /** The state of things does not allow it now: 409. */
        CONFLICT(409),
        /** Somebody else changed it meanwhile: 412. */
        STALE(412),
        /** Allowed, but not so often: 429. */
        TOO_OFTEN(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> args;
    private final String field;

    private Refusal(Kind kind, String code, String field, Object... args) {
        super(code + ' ' + told(args));
        this.kind = kind;
        this.code = code;
        this.field = field;
        this.args = told(args);
    }

    /** What is not there, as a key that nobody sent, is told as nothing. */
    private static List<Object> told(Object... args) {
        return Stream.of(args).map(arg -> arg == null ? "" : arg).toList();
    }

    public static Refusal invalid(String code, Object... args) {
        return new Refusal(Kind.INVALID, code, null, args);
    }

    /** As {@link #invalid}, naming the field the user should look at. */
    public static Refusal invalidField(String field, String code, Object... args) {
        return new Refusal(Kind.INVALID, code, field, args);
    }

    /** What was sent cannot even be read, naming the field. */
    public static Refusal unreadable(String field, String code, Object... args) {
        return new Refusal(Kind.UNREADABLE, code, field, args);
    }

    public static Refusal notFound(String code, Object... args) {
        return new Refusal(Kind.NOT_FOUND, code, null, args);
    }

    public static Refusal forbidden(String code, Object... args) {
        return new Refusal(Kind.FORBIDDEN, code, null, args);
    }

    public static Refusal conflict(String code, Object... args) {
        return new Refusal(Kind.CONFLICT, code, null, args);
    }

    public static Refusal stale(String code, Object... args) {
        return new Refusal(Kind.STALE, code, null, args);
    }

    /** Throws the refusal unless the condition holds. */
    public static void unless(boolean condition, Kind kind, String code, Object... args) {
        if (!condition) {
            throw new Refusal(kind, code, null, args);
        }
    }

    /** As {@link #unless} for wrong input, naming the field the user should look at. */
    public static void unlessField(boolean condition, String field, String code, Object... args) {
        if (!condition) {
            throw new Refusal(Kind.INVALID, code, field, args);
        }
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** The field to look at, or {@code null} when it is not one field. */
    public String field() {
        return field;
    }

    /** The figures for the places of the sentence, in order; never null. */
    public List<Object> args() {
        return args == null ? List.of() : args;
    }
}
