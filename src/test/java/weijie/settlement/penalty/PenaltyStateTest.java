package weijie.settlement.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import weijie.shared.Money;
import weijie.shared.Refusal;

/** Every verb of a penalty in every state, and who may not do which. */
class PenaltyStateTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-10-31");
    private static final LocalDate LAST = TODAY.plusDays(7);

    private static final Map<PenaltyState, Consumer<Penalty>> WAY = new EnumMap<>(PenaltyState.class);
    private static final Map<String, Consumer<Penalty>> VERBS = new LinkedHashMap<>();
    private static final Map<String, Set<PenaltyState>> ALLOWED = new LinkedHashMap<>();

    static {
        WAY.put(PenaltyState.PROPOSED, penalty -> {});
        WAY.put(PenaltyState.EVIDENCE_COMPLETE, Penalty::proven);
        WAY.put(PenaltyState.FIRST_CONFIRMED, penalty -> penalty.confirm(1, "b"));
        WAY.put(PenaltyState.SECOND_CONFIRMED, after(PenaltyState.FIRST_CONFIRMED, p -> p.confirmSecond("c")));
        WAY.put(PenaltyState.NOTIFIED, after(PenaltyState.SECOND_CONFIRMED, p -> p.tell(TODAY, LAST)));
        WAY.put(PenaltyState.APPEALED, after(PenaltyState.NOTIFIED, p -> p.appeal("不是我", "d", LAST, LAST)));
        WAY.put(PenaltyState.FINAL, after(PenaltyState.NOTIFIED, p -> p.end(LAST.plusDays(1))));
        WAY.put(PenaltyState.WITHDRAWN, penalty -> penalty.withdraw("弄错了"));
        WAY.put(PenaltyState.CANCELLED, after(PenaltyState.APPEALED, p -> p.cancel("属实", "e")));
        verb(
                "prove",
                Penalty::proven,
                PenaltyState.PROPOSED,
                PenaltyState.EVIDENCE_COMPLETE,
                PenaltyState.FIRST_CONFIRMED);
        verb("confirm", p -> p.confirm(1, "x"), PenaltyState.PROPOSED, PenaltyState.EVIDENCE_COMPLETE);
        verb("confirmSecond", p -> p.confirmSecond("x"), PenaltyState.FIRST_CONFIRMED);
        verb("tell", p -> p.tell(TODAY, LAST), PenaltyState.SECOND_CONFIRMED);
        verb("acknowledge", p -> p.acknowledge("x"), PenaltyState.NOTIFIED);
        verb("appeal", p -> p.appeal("不是我", "x", TODAY, LAST), PenaltyState.NOTIFIED);
        verb("attach", Penalty::demandUndecided, PenaltyState.APPEALED);
        verb("uphold", p -> p.uphold("属实", "x"), PenaltyState.APPEALED);
        verb("reduce", p -> p.reduce(Money.ofYuan(1), "情节轻", "x"), PenaltyState.APPEALED);
        verb("end", p -> p.end(LAST.plusDays(1)), PenaltyState.NOTIFIED);
        verb(
                "withdraw",
                p -> p.withdraw("弄错了"),
                PenaltyState.PROPOSED,
                PenaltyState.EVIDENCE_COMPLETE,
                PenaltyState.FIRST_CONFIRMED,
                PenaltyState.SECOND_CONFIRMED,
                PenaltyState.NOTIFIED);
        verb("cancel", p -> p.cancel("不实", "x"), PenaltyState.NOTIFIED, PenaltyState.APPEALED, PenaltyState.FINAL);
    }

    private static void verb(String name, Consumer<Penalty> verb, PenaltyState... allowed) {
        VERBS.put(name, verb);
        ALLOWED.put(name, EnumSet.of(allowed[0], allowed));
    }

    private static Consumer<Penalty> after(PenaltyState state, Consumer<Penalty> then) {
        return penalty -> {
            WAY.get(state).accept(penalty);
            then.accept(penalty);
        };
    }

    private static Penalty penalty(PenaltyBase base) {
        return new Penalty(
                "KF26100001",
                PenaltyKind.FAKE_ORDER,
                new PenaltySubject(1, 2L, 3L, "HN-6", null, null, null),
                base,
                new PenaltyLoss(base.base(), Money.ZERO),
                "客户否认",
                YearMonth.of(2026, 10),
                "a",
                LocalDateTime.parse("2026-10-31T08:00:00"));
    }

    private static Penalty in(PenaltyState state) {
        Penalty penalty =
                penalty(new PenaltyBase(Money.ofYuan(20), PenaltyBase.Source.RATE_CARD, TODAY, 10, Money.ofYuan(200)));
        WAY.get(state).accept(penalty);
        assertThat(penalty.state()).isEqualTo(state);
        return penalty;
    }

    static Stream<Arguments> everyVerbInEveryState() {
        return VERBS.keySet().stream().flatMap(verb -> WAY.keySet().stream().map(state -> Arguments.of(verb, state)));
    }

    @ParameterizedTest
    @MethodSource
    void everyVerbInEveryState(String verb, PenaltyState state) {
        Penalty penalty = in(state);
        if (ALLOWED.get(verb).contains(state)) {
            VERBS.get(verb).accept(penalty);
        } else {
            assertThat(code(penalty, VERBS.get(verb))).isIn("PE-853", "PE-867");
            assertThat(penalty.state()).isEqualTo(state);
        }
    }

    private static String code(Penalty penalty, Consumer<Penalty> verb) {
        return catchThrowableOfType(Refusal.class, () -> verb.accept(penalty)).code();
    }

    @Test
    void noPairOfStatesButTheseIsOneStep() {
        assertThat(Stream.of(PenaltyState.values())
                        .mapToLong(one -> Stream.of(PenaltyState.values())
                                .filter(one::mayBecome)
                                .count())
                        .sum())
                .isEqualTo(16);
        assertThat(PenaltyState.FINAL.mayBecome(PenaltyState.POSTED)).isTrue();
        assertThat(PenaltyState.SECOND_CONFIRMED.isBeforeNotice()).isTrue();
        assertThat(PenaltyState.NOTIFIED.isBeforeNotice()).isFalse();
    }

    @Test
    void whoProposedConfirmsNothingAndNobodyTwice() {
        assertThat(code(in(PenaltyState.EVIDENCE_COMPLETE), p -> p.confirm(1, "a")))
                .isEqualTo("PE-852");
        assertThat(code(in(PenaltyState.FIRST_CONFIRMED), p -> p.confirmSecond("a")))
                .isEqualTo("PE-852");
        assertThat(code(in(PenaltyState.FIRST_CONFIRMED), p -> p.confirmSecond("b")))
                .isEqualTo("PE-852");
        assertThat(code(in(PenaltyState.APPEALED), p -> p.uphold("属实", "a"))).isEqualTo("PE-852");
        assertThat(code(in(PenaltyState.APPEALED), p -> p.demandJudge("a"))).isEqualTo("PE-852");
    }

    @Test
    void nothingIsConfirmedWithoutEvidenceOrForNothing() {
        assertThat(code(in(PenaltyState.PROPOSED), p -> p.confirm(0, "b"))).isEqualTo("PE-851");
        Penalty free = penalty(new PenaltyBase(Money.ZERO, PenaltyBase.Source.NO_PRICE, null, 10, Money.ZERO));
        assertThat(code(free, p -> p.confirm(1, "b"))).isEqualTo("PE-864");
    }

    @Test
    void theLastDayOfAppealIsOneOfIt() {
        Penalty told = in(PenaltyState.NOTIFIED);
        assertThat(code(told, p -> p.appeal("不是我", "d", LAST.plusDays(1), LAST)))
                .isEqualTo("PE-857");
        assertThat(code(told, p -> p.end(LAST))).isEqualTo("PE-858");
        told.acknowledge("d");
        told.end(TODAY);
        assertThat(told.state()).isEqualTo(PenaltyState.FINAL);
    }

    @Test
    void aDecisionAllowsTheEndAndComesOnce() {
        Penalty appealed = in(PenaltyState.APPEALED);
        assertThat(code(appealed, p -> p.end(LAST.plusDays(9)))).isEqualTo("PE-867");
        assertThat(code(appealed, p -> p.reduce(Money.ofYuan(200), "情节轻", "e"))).isEqualTo("PE-863");
        assertThat(code(appealed, p -> p.reduce(Money.ZERO, "情节轻", "e"))).isEqualTo("PE-863");
        assertThat(code(appealed, p -> p.reduce(null, "情节轻", "e"))).isEqualTo("PE-863");
        appealed.reduce(Money.parse("199.99"), "情节轻", "e");
        assertThat(appealed.amount()).hasToString("199.99");
        assertThat(code(appealed, p -> p.uphold("属实", "e"))).isEqualTo("PE-866");
        assertThat(appealed.state()).isEqualTo(PenaltyState.APPEALED);
        appealed.end(TODAY);
        assertThat(appealed.state()).isEqualTo(PenaltyState.FINAL);
    }
}
