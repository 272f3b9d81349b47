package weijie.api.parts;

/** Why something is done, as it was typed. */
public record Why(String reason) {

    /** The words; none where there is no body. */
    static String of(Why typed) {
        return typed == null ? null : typed.reason();
    }
}
