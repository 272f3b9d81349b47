package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weijie.shared.Money;
import weijie.shared.Refusal;

/** Every pair of states, allowed and refused, and the verbs that take a statement from one to the next. */
class StatementStateTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-10-31T08:00:00");
    private static final LineSums TEN = new LineSums(1, Money.ofYuan(10L), 0, 0, 0, 0, Money.ZERO);

    private static final Map<StatementState, Set<StatementState>> ALLOWED = new EnumMap<>(StatementState.class);

    static {
        allow(StatementState.OPEN, StatementState.CALCULATED);
        allow(
                StatementState.CALCULATED,
                StatementState.CALCULATED,
                StatementState.IN_REVIEW,
                StatementState.SENT_TO_CENTRE);
        allow(StatementState.IN_REVIEW, StatementState.CALCULATED, StatementState.SENT_TO_CENTRE);
        allow(
                StatementState.SENT_TO_CENTRE,
                StatementState.CALCULATED,
                StatementState.IN_REVIEW,
                StatementState.PARTLY_DISPUTED,
                StatementState.CENTRE_CONFIRMED);
        allow(
                StatementState.PARTLY_DISPUTED,
                StatementState.CALCULATED,
                StatementState.IN_REVIEW,
                StatementState.SENT_TO_CENTRE,
                StatementState.CENTRE_CONFIRMED);
        allow(StatementState.CENTRE_CONFIRMED, StatementState.IN_REVIEW, StatementState.PUBLISHED);
        allow(StatementState.PUBLISHED, StatementState.INVOICE_COLLECTING, StatementState.CARRIED_FORWARD);
        allow(StatementState.INVOICE_COLLECTING, StatementState.INVOICE_APPROVED);
        allow(StatementState.INVOICE_APPROVED, StatementState.INVOICE_COLLECTING, StatementState.PAYMENT_REQUESTED);
        allow(StatementState.PAYMENT_REQUESTED, StatementState.INVOICE_APPROVED, StatementState.PAID);
        allow(StatementState.PAID, StatementState.OUTLETS_PAID);
        allow(StatementState.OUTLETS_PAID, StatementState.CLOSED);
        allow(StatementState.CARRIED_FORWARD, StatementState.CLOSED);
        allow(StatementState.CLOSED);
    }

    private static void allow(StatementState from, StatementState... to) {
        Set<StatementState> next = EnumSet.noneOf(StatementState.class);
        next.addAll(Set.of(to));
        ALLOWED.put(from, next);
    }

    @Test
    void everyPairIsAllowedOrRefusedAsTheTableSays() {
        for (StatementState from : StatementState.values()) {
            for (StatementState to : StatementState.values()) {
                assertThat(from.mayBecome(to))
                        .as("%s -> %s", from, to)
                        .isEqualTo(ALLOWED.get(from).contains(to));
            }
        }
    }

    @Test
    void onceConfirmedNoCalculationReplacesTheLinesAndOncePublishedNothingLeadsBack() {
        for (StatementState state : StatementState.values()) {
            boolean open = state.compareTo(StatementState.CENTRE_CONFIRMED) < 0;
            assertThat(state.isRecalculable()).as("%s", state).isEqualTo(open);
            assertThat(state.isVisibleToCentre())
                    .as("%s", state)
                    .isEqualTo(state.compareTo(StatementState.SENT_TO_CENTRE) >= 0);
            assertThat(state.isPublished()).as("%s", state).isEqualTo(state.compareTo(StatementState.PUBLISHED) >= 0);
            if (state.isPublished()) {
                assertThat(ALLOWED.get(state)).as("%s", state).allMatch(StatementState::isPublished);
            }
        }
    }

    @Test
    void theVerbsOfAStatementKeepToTheTable() {
        Statement statement = new Statement(YearMonth.of(2026, 9), 7, "HN", 0, 1, "hq.accounts", NOW);
        refused(() -> statement.send("hq.accounts", NOW));
        refused(() -> statement.confirm("centre.hn", NOW));
        statement.calculated(1, TEN, "hq.accounts", NOW);
        refused(() -> statement.confirm("centre.hn", NOW));
        refused(statement::disputed);
        refused(() -> statement.publish("0".repeat(64), "hq.accounts", NOW));
        statement.review("hq.accounts", NOW);
        refused(() -> statement.review("hq.accounts", NOW));
        statement.send("hq.accounts", NOW);
        refused(() -> statement.send("hq.accounts", NOW));
        statement.disputed();
        statement.disputed();
        assertThat(statement.state()).isEqualTo(StatementState.PARTLY_DISPUTED);
        refused(() -> statement.publish("0".repeat(64), "hq.accounts", NOW));
        statement.answered();
        statement.confirm("centre.hn", NOW);
        refused(() -> statement.confirm("centre.hn", NOW));
        refused(() -> statement.calculated(2, TEN, "hq.accounts", NOW));
        statement.reopen();
        statement.send("hq.accounts", NOW);
        statement.confirm("centre.hn", NOW);
        statement.publish("0".repeat(64), "hq.accounts", NOW);
        refused(() -> statement.publish("1".repeat(64), "hq.accounts", NOW));
        refused(statement::reopen);
        refused(() -> statement.calculated(3, TEN, "hq.accounts", NOW));
        assertThat(statement.sha256()).isEqualTo("0".repeat(64));
        assertThat(statement.total()).isEqualTo(Money.ofYuan(10L));
    }

    @Test
    void aStatementWithALineThatHasNoRateIsNeitherSentNorConfirmed() {
        Statement statement = new Statement(YearMonth.of(2026, 9), 7, "HN", 0, 1, "hq.accounts", NOW);
        statement.calculated(1, new LineSums(0, Money.ZERO, 0, 0, 1, 1, Money.ZERO), "hq.accounts", NOW);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> statement.send("hq.accounts", NOW))
                .matches(refusal -> refusal.code().equals("ST-410"));
        assertThat(statement.state()).isEqualTo(StatementState.CALCULATED);
    }

    private static void refused(Runnable verb) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(verb::run)
                .matches(refusal -> refusal.code().equals("ST-404"), "ST-404");
    }
}
