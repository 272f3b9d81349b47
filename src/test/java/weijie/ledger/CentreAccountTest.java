package weijie.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import weijie.ledger.CentreAccount.Group;
import weijie.ledger.CentreAccount.Line;
import weijie.shared.Money;

/** The account of a centre closes with its opening and its lines, and its groups come to the same. */
class CentreAccountTest {

    private static final LocalDate DAY = LocalDate.of(2008, 12, 20);

    private static Line line(LedgerEvent event, long debit, long credit) {
        return new Line(1, DAY, event, "JS-HN-200811-1", "", false, Money.ofYuan(debit), Money.ofYuan(credit));
    }

    private static CentreAccount account(long openingFen, Line... lines) {
        return CentreAccount.of("HN", "湖南", DAY, DAY, Money.ofFen(openingFen), List.of(lines), List.of());
    }

    @Test
    void theWorkedExamplesFirstMonthLeavesTheCentreOwingTwenty() {
        CentreAccount november = account(
                0,
                line(LedgerEvent.STATEMENT_PUBLISHED, 0, 180),
                line(LedgerEvent.PENALTY_POSTED, 200, 0),
                line(LedgerEvent.DEBT_SET_OFF, 180, 180));
        assertThat(november.closing()).isEqualTo(Money.ofFen(-2000));
        assertThat(november.debit()).isEqualTo(Money.ofYuan(380));
        assertThat(november.credit()).isEqualTo(Money.ofYuan(360));
        CentreAccount january = account(
                november.closing().fen(),
                line(LedgerEvent.STATEMENT_PUBLISHED, 0, 140),
                line(LedgerEvent.DEBT_SET_OFF, 20, 20),
                line(LedgerEvent.STATEMENT_PAID, 120, 0));
        assertThat(january.closing()).isEqualTo(Money.ZERO);
    }

    @Test
    void linesOfOneEventStandTogetherWithTheirSums() {
        CentreAccount account = account(
                100,
                line(LedgerEvent.STATEMENT_PUBLISHED, 0, 10),
                line(LedgerEvent.STATEMENT_PAID, 10, 0),
                line(LedgerEvent.STATEMENT_PUBLISHED, 0, 5));
        assertThat(account.groups())
                .extracting(Group::event)
                .containsExactly(LedgerEvent.STATEMENT_PUBLISHED, LedgerEvent.STATEMENT_PAID);
        assertThat(account.groups().get(0).credit()).isEqualTo(Money.ofYuan(15));
        assertThat(account.groups().get(0).lines()).hasSize(2);
        assertThat(account.groups().get(1).debit()).isEqualTo(Money.ofYuan(10));
        assertThat(account.closing()).isEqualTo(Money.ofYuan(6));
    }
}
