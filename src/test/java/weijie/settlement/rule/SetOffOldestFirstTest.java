package weijie.settlement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.settlement.rule.SetOffOldestFirst.Debt;
import weijie.shared.Money;

@DisplayName("G12 debts are set off oldest first")
class SetOffOldestFirstTest {

    private static final List<Debt> DEBTS = List.of(debt("2008-11", "20.00"), debt("2008-09", "30.00"));

    private static Debt debt(String month, String open) {
        return new Debt("JS-HN-" + month, month, Money.parse(open));
    }

    private static List<Debt> of(String available) {
        return SetOffOldestFirst.of(DEBTS, Money.parse(available));
    }

    @Test
    @DisplayName("September before November, and the rest of what is earned stays")
    void oldestFirst() {
        assertThat(of("140.00")).containsExactly(debt("2008-09", "30.00"), debt("2008-11", "20.00"));
        assertThat(of("35.00")).containsExactly(debt("2008-09", "30.00"), debt("2008-11", "5.00"));
        assertThat(of("30.00")).containsExactly(debt("2008-09", "30.00"));
        assertThat(of("29.99")).containsExactly(debt("2008-09", "29.99"));
    }

    @Test
    @DisplayName("never below a payout of zero: who earns nothing pays nothing back")
    void neverBelowZero() {
        assertThat(of("0.00")).isEmpty();
        assertThat(of("-1.00")).isEmpty();
        assertThat(SetOffOldestFirst.of(List.of(), Money.parse("10.00"))).isEmpty();
    }
}
