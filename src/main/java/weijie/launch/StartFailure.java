package weijie.launch;

import java.util.List;

/**
 * Why the system cannot start, or a command cannot do what it was asked for: for each reason a stable code and one sentence for
 * whoever asked, once in Chinese and once in English.
 */
final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One reason. */
    record Reason(String code, String chinese, String english) {}

    private final transient List<Reason> reasons;

    StartFailure(String code, String chinese, String english) {
        this(code, chinese, english, null);
    }

    StartFailure(String code, String chinese, String english, Throwable cause) {
        this(List.of(new Reason(code, chinese, english)), cause);
    }

    /** Several reasons at once, so that somebody who mends one is not told of the next only afterwards. */
    StartFailure(List<Reason> reasons, Throwable cause) {
        super(reasons.get(0).english(), cause);
        this.reasons = List.copyOf(reasons);
    }

    List<Reason> reasons() {
        return reasons;
    }
}
