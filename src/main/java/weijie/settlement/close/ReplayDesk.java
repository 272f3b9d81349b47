package weijie.settlement.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import weijie.job.JobDesk;
import weijie.job.JobTicket;
import weijie.notice.NoticeDesk;
import weijie.notice.Telling;
import weijie.policy.TermValues;
import weijie.settlement.Replay;
import weijie.settlement.ReplayRow;
import weijie.shared.BusinessClock;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Role;
import weijie.shared.Term;
import weijie.shared.WallClock;

/**
 * Where published statements are computed again, night after night, from what their runs kept: the one that was not for longest first, as
 * many as there is time for. What comes out otherwise than it is stored is told to the accounts, once.
 */
@ApplicationScoped
public class ReplayDesk {

    private static final LocalTime NIGHT_BEGINS = LocalTime.of(1, 0);
    private static final LocalTime NIGHT_ENDS = LocalTime.of(5, 0);

    /** One night is not the next. */
    private static final int HOURS_BETWEEN = 12;

    @Inject
    Replay replay;

    @Inject
    ReplayChecks checks;

    @Inject
    NoticeDesk notices;

    @Inject
    JobDesk jobs;

    @Inject
    TermValues terms;

    @Inject
    Event<Change> changes;

    @Inject
    WallClock clock;

    @Inject
    Clock business;

    /** How far a month's statements were computed again. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public ReplayState of(YearMonth month) {
        return checks.state(month);
    }

    /**
     * Does at once what is done each night; pressed again it is the same job.
     *
     * @return the job's id
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public long begin() {
        changes.fire(Change.event("STATEMENT", "*", "REPLAY"));
        return start();
    }

    /**
     * Begins the night's work; it may be asked at any time and on any server, and begins once a night.
     *
     * @return whether it was begun
     */
    @Transactional
    boolean nightly() {
        LocalDateTime now = clock.now();
        LocalTime here = now.atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(BusinessClock.ZONE)
                .toLocalTime();
        if (here.isBefore(NIGHT_BEGINS) || here.isAfter(NIGHT_ENDS) || checks.isBegun(now.minusHours(HOURS_BETWEEN))) {
            return false;
        }
        start();
        return true;
    }

    private long start() {
        return jobs.startOnce(ReplayRun.KIND, "", "settlement.replay.job");
    }

    /** How long a night's work may take, and how much there is of it. */
    record Plan(LocalDateTime begun, LocalDateTime until, long statements) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Plan plan() {
        LocalDateTime now = clock.now();
        int minutes = terms.snapshot().number(Term.REPLAY_MINUTES, LocalDate.now(business));
        return new Plan(now, now.plusMinutes(minutes), checks.waiting(now));
    }

    /** The next one of a plan; nothing when there is none left, or no time. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<String> next(Plan plan) {
        return clock.now().isBefore(plan.until()) ? checks.next(plan.begun()) : Optional.empty();
    }

    /** Computes a statement again and keeps what was found, while the job still holds its ticket. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void check(JobTicket ticket, String number) {
        ReplayRow found = replay.of(number);
        boolean known = !checks.isSame(number);
        checks.add(found, clock.now());
        if (!found.isSame() && !known) {
            notices.tellRole(
                    Role.HQ_ACCOUNTS,
                    Telling.of(
                                    "settlement.notice.REPLAY_DIFFERS",
                                    List.of(number),
                                    "/settlement/view.xhtml?no=" + number)
                            .asking());
        }
        jobs.mustHold(ticket);
    }
}
