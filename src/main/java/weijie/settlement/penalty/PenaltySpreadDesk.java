package weijie.settlement.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import weijie.network.Scope;
import weijie.settlement.rule.PenaltyInstalments;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Typed;

/** Where a final penalty is spread over months: one of the accounts asks for it, another person agrees (G12, G24). */
@ApplicationScoped
public class PenaltySpreadDesk {

    private static final int MONTHS_LEAST = 2;
    private static final int MONTHS_MOST = 24;
    private static final int WORDS_MOST = 500;

    @Inject
    Penalties penalties;

    @Inject
    PenaltyParts parts;

    @Inject
    PenaltyEvents events;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Asks that it be deducted in parts; asked again, the later words count.
     *
     * @param from the first month; {@code null} for the month before this one, which is settled now
     * @throws Refusal {@code PE-868} for too few or too many months, {@code PE-869} when a calculated statement shows it already
     */
    @Transactional
    @Duty(Role.HQ_ACCOUNTS)
    public void spread(String number, Integer version, Integer months, YearMonth from, String reason) {
        String why = Typed.required("reason", reason, WORDS_MOST);
        Penalty penalty = penalties.seen(number, version, Scope.of(caller));
        Refusal.unlessField(
                months != null
                        && months >= MONTHS_LEAST
                        && months <= Math.min(MONTHS_MOST, penalty.amount().fen()),
                "months",
                "PE-868",
                MONTHS_LEAST,
                MONTHS_MOST);
        demandOffStatements(penalty);
        Map<String, String> before = penalty.facts();
        penalty.askSpread(months, from == null ? YearMonth.now(clock).minusMonths(1) : from, caller.userName());
        events.note(penalty, "SPREAD", why, before);
        events.ask(Role.HQ_ACCOUNTS, penalty, "spread");
    }

    /** Another person agrees: from now on each part is deducted with the statement of its month, or of the next that is open. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public void agree(String number, Integer version) {
        Penalty penalty = penalties.seen(number, version, Scope.of(caller));
        demandOffStatements(penalty);
        Map<String, String> before = penalty.facts();
        penalty.agreeSpread(caller.userName());
        PenaltySpread spread = penalty.spread();
        parts.add(penalty, spread.from(), PenaltyInstalments.of(penalty.amount(), spread.months()));
        events.note(penalty, "AGREE_SPREAD", null, before);
        events.tell(penalty, "spreadAgreed", false);
    }

    private void demandOffStatements(Penalty penalty) {
        Refusal.unless(!parts.isOnStatement(penalty.id()), Refusal.Kind.CONFLICT, "PE-869", penalty.number());
    }
}
