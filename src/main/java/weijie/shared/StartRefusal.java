package weijie.shared;

/**
 * Why the application will not start with what it found, for whoever started it. A server says of a bean that threw only that the
 * deployment failed; the program that started the server finds the sentence in two properties of the process.
 */
public final class StartRefusal {

    private static final String CHINESE = "weijie.refused.zh";
    private static final String ENGLISH = "weijie.refused.en";

    private StartRefusal() {}

    /** The exception to throw out of the bean that starts, after its sentence was left for the launcher. */
    public static IllegalStateException of(String code, Throwable cause, Object... args) {
        Refusal refusal = Refusal.conflict(code, args);
        System.setProperty(CHINESE, code + ' ' + Texts.chinese().of(refusal));
        System.setProperty(ENGLISH, code + ' ' + Texts.english().of(refusal));
        return new IllegalStateException(System.getProperty(ENGLISH), cause);
    }
}
