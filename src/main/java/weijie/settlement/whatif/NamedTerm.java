package weijie.settlement.whatif;

import weijie.shared.Term;
import weijie.shared.Texts;
import weijie.shared.Worded;

/** A number of the policy by the name that the policy page gives it. */
public record NamedTerm(Term term) implements Worded {

    @Override
    public String in(Texts texts) {
        return texts.get("policy.term." + term);
    }
}
