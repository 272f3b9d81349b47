package weijie.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import weijie.settlement.Debts;
import weijie.shared.Invariant;

/** What a case has left open is what is open of its debt: what months set off, what was paid in and written off is counted once. */
@ApplicationScoped
public class DebtsAreCollectedOnce implements Invariant {

    private static final int SHOWN_MOST = 5;

    @Inject
    CollectionCases cases;

    @Inject
    Debts debts;

    @Override
    public String code() {
        return "DEBTS_COLLECTED";
    }

    @Override
    public Finding check() {
        List<String> wrong = new ArrayList<>();
        List<CollectionCases.Case> all = cases.all();
        all.stream()
                .filter(one -> !debts.open(one.statementId()).equals(one.row().open()))
                .forEach(one -> wrong.add(one.row().no()));
        return new Finding(
                all.size(), wrong.size(), String.join(" ", wrong.subList(0, Math.min(SHOWN_MOST, wrong.size()))));
    }
}
