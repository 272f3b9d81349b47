package weijie.api;

/** A parameter or a field of the body that cannot even be read: 400. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;
    private final transient Object[] args;

    public BadInput(String field, String code, Object... args) {
        super(code + ' ' + field);
        this.field = field;
        this.code = code;
        this.args = args;
    }

    String field() {
        return field;
    }

    String code() {
        return code;
    }

    Object[] args() {
        return args == null ? new Object[0] : args;
    }
}
