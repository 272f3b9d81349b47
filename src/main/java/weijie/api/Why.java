package weijie.api;

/** Why something is done, as it was typed. */
public record Why(String reason) {

    /** The words; none where there is no body. */
    public static String of(Why typed) {
        return typed == null ? null : typed.reason();
    }
}
