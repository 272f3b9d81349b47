package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import weijie.network.Scope;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.LeftOut;
import weijie.shared.Outcome;
import weijie.shared.Refusal;
import weijie.shared.Role;

/**
 * Where headquarters looks through, sends or publishes several statements at once: each by itself, what is possible, and of the rest it is
 * said why not.
 */
@ApplicationScoped
public class StatementBulkDesk {

    @Inject
    StatementDesk desk;

    @Inject
    StatementLists lists;

    @Inject
    Caller caller;

    /**
     * What a verb would do now to the statements with these numbers.
     *
     * @param verb {@code REVIEW}, {@code SEND} or {@code PUBLISH}
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public Outcome<String> lookAhead(StatementVerb verb, List<StatementRow> rows) {
        return each(
                rows,
                row -> StatementStanding.of(lists.find(row.number(), Scope.of(caller))
                                .orElseThrow(() -> Refusal.notFound("ST-401", row.number())))
                        .demand(verb));
    }

    /** Does it; a statement is published only as it was read. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public Outcome<String> act(StatementVerb verb, List<StatementRow> rows) {
        return each(rows, row -> did(verb, row.number(), null, row.digest()));
    }

    /**
     * Does it to one of many, as it was read.
     *
     * @throws Refusal {@code ST-451} when the lines are others by now
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public void one(StatementVerb verb, SeenStatement seen) {
        StatementRow row = lists.find(seen.number(), Scope.of(caller))
                .orElseThrow(() -> Refusal.notFound("ST-401", seen.number()));
        Refusal.unless(row.digest().equals(seen.digest()), Refusal.Kind.CONFLICT, "ST-451", seen.number());
        did(verb, row.number(), row.version(), seen.digest());
    }

    private void did(StatementVerb verb, String number, Integer version, String digest) {
        switch (verb) {
            case REVIEW -> desk.review(number, version);
            case SEND -> desk.send(number, version);
            case PUBLISH -> desk.publish(number, version, digest);
            default -> throw new IllegalArgumentException(verb.name());
        }
    }

    /** What is done to one statement. */
    private interface Act {
        void on(StatementRow row);
    }

    private static Outcome<String> each(List<StatementRow> rows, Act act) {
        List<String> done = new ArrayList<>();
        List<LeftOut> left = new ArrayList<>();
        for (StatementRow row : rows) {
            try {
                act.on(row);
                done.add(row.number());
            } catch (Refusal why) {
                left.add(new LeftOut(row.number(), why));
            }
        }
        return Outcome.of(done, left);
    }
}
