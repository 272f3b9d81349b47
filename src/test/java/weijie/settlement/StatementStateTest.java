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
import weijie.settlement.run.Sums;
import weijie.shared.Money;
import weijie.shared.Refusal;

/** Every pair of states, allowed and refused, and the verbs that take a statement from one to the next. */
class StatementStateTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-10-31T08:00:00");
    private static final Sums TEN = new Sums(Map.of("PAYABLE", new Sums.Sum(1, Money.ofYuan(10L))));

    private static final Map<StatementState, Set<StatementState>> ALLOWED = new EnumMap<>(StatementState.class);

    static {
        allow(StatementState.OPEN, StatementState.CALCULATED);
        allow(
                StatementState.CALCULATED,
                StatementState.CALCULATED,
                StatementState.IN_REVIEW,
                StatementState.SENT_TO_CENTRE);
        allow(
                StatementState.IN_REVIEW,
                StatementState.CALCULATED,
                StatementState.SENT_TO_CENTRE,
                StatementState.DISSOLVED);
        allow(
                StatementState.SENT_TO_CENTRE,
                StatementState.CALCULATED,
                StatementState.IN_REVIEW,
                StatementState.PARTLY_DISPUTED,
                StatementState.CENTRE_CONFIRMED,
                StatementState.DISSOLVED);
        allow(
                StatementState.PARTLY_DISPUTED,
                StatementState.CALCULATED,
                StatementState.IN_REVIEW,
                StatementState.SENT_TO_CENTRE,
                StatementState.CENTRE_CONFIRMED,
                StatementState.DISSOLVED);
        allow(
                StatementState.CENTRE_CONFIRMED,
                StatementState.IN_REVIEW,
                StatementState.PUBLISHED,
                StatementState.DISSOLVED);
        allow(StatementState.PUBLISHED, StatementState.CARRIED_FORWARD, StatementState.PAID);
        allow(StatementState.PAID, StatementState.PUBLISHED);
        allow(StatementState.CARRIED_FORWARD);
        allow(StatementState.DISSOLVED);
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
        Set<StatementState> atHeadquarters =
                EnumSet.of(StatementState.OPEN, StatementState.CALCULATED, StatementState.IN_REVIEW);
        Set<StatementState> open =
                EnumSet.of(StatementState.SENT_TO_CENTRE, StatementState.PARTLY_DISPUTED, StatementState.OPEN);
        open.addAll(atHeadquarters);
        Set<StatementState> locked =
                EnumSet.of(StatementState.PUBLISHED, StatementState.CARRIED_FORWARD, StatementState.PAID);
        for (StatementState state : StatementState.values()) {
            assertThat(state.isRecalculable()).as("%s", state).isEqualTo(open.contains(state));
            assertThat(state.isVisibleToCentre()).as("%s", state).isEqualTo(!atHeadquarters.contains(state));
            assertThat(state.isPublished()).as("%s", state).isEqualTo(locked.contains(state));
            assertThat(state.isConfirmed())
                    .as("%s", state)
                    .isEqualTo(state == StatementState.CENTRE_CONFIRMED || locked.contains(state));
            if (state.isPublished()) {
                assertThat(ALLOWED.get(state)).as("%s", state).allMatch(StatementState::isPublished);
            }
        }
        assertThat(StatementState.in(StatementState::isPublished))
                .isEqualTo("('PUBLISHED', 'CARRIED_FORWARD', 'PAID')");
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
        statement.pay();
        refused(statement::pay);
        refused(statement::carryForward);
        assertThat(statement.sha256()).isEqualTo("0".repeat(64)).isEqualTo(statement.digest());
        assertThat(statement.total()).isEqualTo(Money.ofYuan(10L));
    }

    @Test
    void aStatementWithALineThatHasNoRateIsNeitherSentNorConfirmed() {
        Statement statement = new Statement(YearMonth.of(2026, 9), 7, "HN", 0, 1, "hq.accounts", NOW);
        statement.calculated(1, Sums.read("EXCLUDED 1 0.00,NO_RATE 1 0.00"), "hq.accounts", NOW);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> statement.send("hq.accounts", NOW))
                .matches(refusal -> refusal.code().equals("ST-410"));
        assertThat(statement.state()).isEqualTo(StatementState.CALCULATED);
    }

    @Test
    void itsDigestChangesWithItsLinesAndWithNothingElse() {
        Statement statement = new Statement(YearMonth.of(2026, 9), 7, "HN", 0, 1, "hq.accounts", NOW);
        statement.calculated(1, TEN, "hq.accounts", NOW);
        String read = statement.digest();
        statement.send("hq.accounts", NOW);
        assertThat(statement.digest()).isEqualTo(read);
        statement.take(TEN);
        assertThat(statement.digest()).as("a line was exchanged for its like").isNotEqualTo(read);
    }

    @Test
    void aDissolvedPaperHasNothingOnItAndNoFurtherLife() {
        Statement residual = new Statement(YearMonth.of(2026, 9), 7, "HN", 1, 1, "hq.accounts", NOW);
        Statement main = new Statement(YearMonth.of(2026, 9), 7, "HN", 0, 1, "hq.accounts", NOW);
        main.calculated(1, TEN, "hq.accounts", NOW);
        residual.splitOff(main, TEN);
        residual.dissolve();
        assertThat(residual.total()).isEqualTo(Money.ZERO);
        refused(() -> residual.send("hq.accounts", NOW));
        refused(() -> residual.confirm("centre.hn", NOW));
        refused(residual::reopen);
        refused(residual::disputed);
        refused(residual::dissolve);
    }

    private static void refused(Runnable verb) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(verb::run)
                .matches(refusal -> refusal.code().equals("ST-404"), "ST-404");
    }
}
