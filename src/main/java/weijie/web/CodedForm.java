package weijie.web;

/** What somebody types about one thing that a code of its own names. */
public abstract class CodedForm extends TypedForm {

    private static final long serialVersionUID = 1L;

    private String code;

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
