package weijie.web.settlement;

import java.io.Serializable;
import weijie.policy.TermKinds;
import weijie.shared.Term;

/** A number of the policy while another value of it is typed; nothing leaves it as it was. */
public class TermInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Term term;
    private final String now;
    private String value;

    /** @param now today's value, or {@code null} for a switch that is off */
    TermInput(Term term, String now) {
        this.term = term;
        this.now = now;
    }

    boolean isTyped() {
        return value != null && !value.isBlank();
    }

    public boolean isSwitch() {
        return TermKinds.isSwitch(term);
    }

    public Term getTerm() {
        return term;
    }

    public String getNow() {
        return now;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
