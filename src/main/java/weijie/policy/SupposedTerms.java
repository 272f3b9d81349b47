package weijie.policy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weijie.shared.DateRange;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.Terms;
import weijie.shared.Typed;

/** Numbers of the policy supposed to have been others ever since; what the policy would not take is not supposed either. */
public final class SupposedTerms {

    /** What stands for a switch that was never on. */
    public static final String OFF = "OFF";

    private final Map<Term, String> values = new EnumMap<>(Term.class);

    /** @param values as {@link #read} gives them */
    public SupposedTerms(Map<Term, String> values) {
        this.values.putAll(values);
    }

    /**
     * Reads what somebody typed.
     *
     * @param typed a number, a first day, or {@link #OFF} for a switch
     * @param now the policy that the values have to agree with
     * @throws Refusal as {@link PolicyDesk#change} for a value that the policy would not take, naming the term as its field
     */
    public static SupposedTerms read(Map<Term, String> typed, Terms now) {
        Map<Term, String> values = new EnumMap<>(Term.class);
        typed.forEach((term, value) -> values.put(term, read(term, value)));
        SupposedTerms supposed = new SupposedTerms(values);
        Map<Term, List<Terms.Dated>> together = supposed.in(now).values();
        values.keySet().forEach(term -> TermsAgree.demand(term, together, Typed.BEGINNING));
        return supposed;
    }

    private static String read(Term term, String typed) {
        String value = Typed.required(term.name(), typed, 40);
        return TermKinds.isSwitch(term) && OFF.equals(value) ? OFF : TermKinds.read(term.name(), term, value);
    }

    /** A policy with these values in place of its own, on every day. */
    public Terms in(Terms own) {
        Map<Term, List<Terms.Dated>> all = new EnumMap<>(Term.class);
        all.putAll(own.values());
        values.forEach((term, value) -> {
            if (OFF.equals(value)) {
                all.remove(term);
            } else {
                all.put(term, List.of(new Terms.Dated(DateRange.since(Typed.BEGINNING), value)));
            }
        });
        return new Terms(all);
    }

    /** Whether any of some terms is supposed. */
    public boolean touches(Set<Term> some) {
        return !Collections.disjoint(values.keySet(), some);
    }

    public Map<Term, String> values() {
        return Collections.unmodifiableMap(values);
    }
}
