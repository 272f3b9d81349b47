package weijie.settlement.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import weijie.job.JobDesk;
import weijie.job.JobTicket;
import weijie.settlement.SeenStatement;
import weijie.settlement.SettlementDesk;
import weijie.settlement.StatementBulkDesk;
import weijie.settlement.StatementCriteria;
import weijie.settlement.StatementRow;
import weijie.settlement.StatementState;
import weijie.settlement.StatementVerb;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.LeftOut;
import weijie.shared.Outcome;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.UtcNow;
import weijie.shared.Weighty;

/**
 * Where several centres' statements are sent, reminded of or published at once, by a job: each by the same verb and with the same rights as
 * by itself, what is possible, and of the rest it is kept why not. Pressed twice the same is begun once.
 */
@ApplicationScoped
public class ClosingDesk {

    private static final int MOST = 10_000;

    @Inject
    ClosingActs acts;

    @Inject
    SettlementDesk statements;

    @Inject
    StatementBulkDesk bulk;

    @Inject
    ReminderDesk reminders;

    @Inject
    JobDesk jobs;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A centre's statements that have not come as far as the verb leads; all of them when each has. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public List<StatementRow> concerned(YearMonth month, ClosingVerb verb, Set<String> centreCodes) {
        List<StatementRow> chosen = new ArrayList<>();
        statements.statements(new StatementCriteria(month, null, null), Slice.of(0, MOST)).items().stream()
                .filter(row -> centreCodes.contains(row.centreCode()) && row.state() != StatementState.DISSOLVED)
                .collect(Collectors.groupingBy(StatementRow::centreCode))
                .values()
                .forEach(papers -> {
                    List<StatementRow> open =
                            papers.stream().filter(row -> !isBehind(row, verb)).toList();
                    chosen.addAll(open.isEmpty() ? papers : open);
                });
        chosen.sort(Comparator.comparing(StatementRow::number));
        return chosen;
    }

    private static boolean isBehind(StatementRow row, ClosingVerb verb) {
        return switch (verb) {
            case SEND -> row.state().isVisibleToCentre();
            case REMIND -> row.state().isConfirmed();
            case PUBLISH -> row.state().isPublished();
        };
    }

    /** What a verb would do now to these statements. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public Outcome<String> lookAhead(ClosingVerb verb, List<StatementRow> rows) {
        if (verb != ClosingVerb.REMIND) {
            return bulk.lookAhead(StatementVerb.valueOf(verb.name()), rows);
        }
        List<String> done = new ArrayList<>();
        List<LeftOut> left = new ArrayList<>();
        for (StatementRow row : rows) {
            Optional<Refusal> why = reminders.whyNot(row.number());
            why.ifPresentOrElse(no -> left.add(new LeftOut(row.number(), no)), () -> done.add(row.number()));
        }
        return Outcome.of(done, left);
    }

    /**
     * Sends or reminds of statements as a job.
     *
     * @return what was begun, or what is already under way for the same
     * @throws Refusal {@code CL-703} when it is not said of one what was read, {@code CL-704} when none is named
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public ClosingAct begin(YearMonth month, ClosingVerb verb, List<SeenStatement> seen) {
        if (verb == ClosingVerb.PUBLISH) {
            throw new IllegalArgumentException(verb.name());
        }
        return started(month, verb, seen);
    }

    /** Publishes statements as a job, each only as it was read. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    @Weighty
    public ClosingAct publish(YearMonth month, List<SeenStatement> seen) {
        return started(month, ClosingVerb.PUBLISH, seen);
    }

    private ClosingAct started(YearMonth month, ClosingVerb verb, List<SeenStatement> seen) {
        Refusal.unless(!seen.isEmpty(), Refusal.Kind.INVALID, "CL-704");
        seen.forEach(one -> Refusal.unless(one.isWhole(), Refusal.Kind.INVALID, "CL-703", one.number()));
        acts.lock(month);
        String print = ClosingPrint.of(verb, seen);
        Optional<ClosingAct> begun = acts.begun(month, verb, print);
        if (begun.isPresent()) {
            return begun.get();
        }
        long id = acts.add(month, verb, caller.userName(), UtcNow.of(clock), print, seen);
        acts.isJob(id, jobs.start(ClosingRun.KIND, month + "," + id, "settlement.closing.job." + verb + "|" + month));
        changes.fire(
                Change.of("MONTH", month.toString(), verb.name(), Map.of(), Change.facts("statements", seen.size())));
        return acts.find(month, id).orElseThrow();
    }

    /**
     * What became of it so far.
     *
     * @throws Refusal {@code CL-705} when there is none
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public ClosingAct find(YearMonth month, long id) {
        return acts.find(month, id).orElseThrow(() -> Refusal.notFound("CL-705", id));
    }

    /** What was done last to several statements of a month. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public Optional<ClosingAct> latest(YearMonth month) {
        return acts.latest(month);
    }

    /** Does it to one statement, in one transaction with the note that it was, while the job still holds its ticket. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void act(JobTicket ticket, ClosingAct act, ClosingResult of) {
        if (acts.end(act.id(), of.statementNo(), UtcNow.of(clock), null)) {
            switch (act.verb()) {
                case SEND -> bulk.one(StatementVerb.SEND, of.seen());
                case REMIND -> reminders.remind(of.statementNo());
                case PUBLISH -> bulk.one(StatementVerb.PUBLISH, of.seen());
            }
        }
        jobs.mustHold(ticket);
    }

    /** Keeps why one was left out. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void leave(JobTicket ticket, ClosingAct act, ClosingResult of, Refusal why) {
        acts.end(act.id(), of.statementNo(), UtcNow.of(clock), why);
        jobs.mustHold(ticket);
    }
}
