package weijie.launch;

/** Why the system cannot start, in one sentence for whoever started it: once in Chinese, once in English. */
final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String chinese;

    StartFailure(String chinese, String english) {
        this(chinese, english, null);
    }

    StartFailure(String chinese, String english, Throwable cause) {
        super(english, cause);
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }

    String english() {
        return getMessage();
    }
}
