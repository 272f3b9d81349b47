package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weijie.network.Scope;
import weijie.repair.SettlementMarks;
import weijie.settlement.rule.LineKind;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.FileStore;
import weijie.shared.Listing;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Typed;
import weijie.shared.UtcNow;
import weijie.shared.media.MediaFile;
import weijie.shared.media.StoredFile;

/**
 * Where a centre objects to lines of its statement, headquarters answers, files are laid beside, and all disputes are looked through.
 * As at {@link StatementDesk}, every change locks the statement first.
 */
@ApplicationScoped
public class DisputeDesk {

    /** So many files may lie beside one. */
    public static final int FILES_MOST = 5;

    static final int REASON_CHARS_LEAST = 5;

    private static final String KIND = "DISPUTE";

    private static final int REJECTION_CHARS_LEAST = 10;
    private static final int ANSWER_CHARS_LEAST = 1;

    @Inject
    Statements statements;

    @Inject
    Papers papers;

    @Inject
    DisputeLists lists;

    @Inject
    StatementLines lines;

    @Inject
    LineMoves moves;

    @Inject
    StatementEvents events;

    @Inject
    RateCards cards;

    @Inject
    SettlementMarks marks;

    @Inject
    DisputeFiles files;

    @Inject
    FileStore store;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Change> changes;

    /** The disputes of headquarters' or a centre's statements, those that wait first and the longest waiting at the top. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.CENTRE_CLERK})
    public Listing<DisputeListRow> list(DisputeCriteria criteria, Slice slice) {
        return lists.list(criteria, Scope.of(caller), slice);
    }

    /** The centre objects to lines, with one reason for all of them. */
    @Transactional
    @Duty(Role.CENTRE_CLERK)
    public void raise(String number, List<DisputeEntry> entries, String reason, Integer ifVersion) {
        Refusal.unlessField(
                !entries.isEmpty() && reason != null && reason.strip().length() >= REASON_CHARS_LEAST,
                "reason",
                "ST-402",
                REASON_CHARS_LEAST);
        Statement statement = statements.seen(number, ifVersion, Scope.of(caller));
        for (DisputeEntry entry : entries) {
            raise(statement, entry, reason.strip());
        }
        statement.disputed();
        events.note(statement, "dispute", reason.strip());
        events.tellAccounts(statement, "disputed", statement.number(), String.valueOf(entries.size()));
    }

    /** The centre takes an objection back. */
    @Transactional
    @Duty(Role.CENTRE_CLERK)
    public void withdraw(String number, String orderNo, Integer ifVersion) {
        Statement statement = statements.seen(number, ifVersion, Scope.of(caller));
        Dispute dispute = statements.openDispute(statement, orderNo);
        Map<String, String> before = dispute.facts();
        dispute.answer(DisputeState.WITHDRAWN, "", null, caller.userName(), now());
        note(statement, dispute, "WITHDRAW", before);
        answeredIfAllAre(statement);
        events.note(statement, "withdraw-dispute", orderNo);
    }

    /**
     * Headquarters answers an objection: accepted and partly accepted ones add an adjustment line, the line itself stays as computed.
     *
     * @param answer what the centre is told; always needed, and longer for a rejection
     * @param granted what the line is worth now, at most what was claimed; needed for a partly accepted one, else the claim or the fee by
     *     the rate card
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public void resolve(
            String number, String orderNo, DisputeState as, String answer, Money granted, Integer ifVersion) {
        boolean rejected = Typed.required("decision", as) == DisputeState.REJECTED;
        String text = answer == null ? "" : answer.strip();
        Refusal.unlessField(
                text.length() >= (rejected ? REJECTION_CHARS_LEAST : ANSWER_CHARS_LEAST),
                "answer",
                rejected ? "ST-403" : "ST-455",
                REJECTION_CHARS_LEAST);
        Statement statement = papers.seen(number, ifVersion, null);
        Dispute dispute = statements.openDispute(statement, orderNo);
        Refusal.unless(as.isGrant() || rejected || as == DisputeState.NEXT_MONTH, Refusal.Kind.INVALID, "ST-422", as);
        Map<String, String> before = dispute.facts();
        if (dispute.isAboutLineOf(statement)) {
            answer(statement, dispute, as, text, granted);
        } else {
            Refusal.unless(!as.isGrant(), Refusal.Kind.CONFLICT, "ST-457", orderNo, number);
            dispute.answer(as, text, null, caller.userName(), now());
        }
        note(statement, dispute, "ANSWER", before);
        statement.take(lines.sums(statement.paper()));
        answeredIfAllAre(statement);
        papers.dissolveIfEmpty(statement);
        events.note(statement, "resolve", orderNo + ' ' + as);
        events.tellCentre(statement, "resolved", statement.number(), orderNo);
    }

    private void answer(Statement statement, Dispute dispute, DisputeState as, String text, Money granted) {
        StatementLineRow line = lines.find(statement.paper(), dispute.lineNo())
                .orElseThrow(() -> Refusal.notFound("ST-418", dispute.orderNo(), statement.number()));
        Money worth = as == DisputeState.NEXT_MONTH ? Money.ZERO : line.amount();
        if (as.isGrant()) {
            worth = worth(line, dispute, as, granted);
        }
        dispute.answer(as, text, worth, caller.userName(), now());
        if (as.isGrant()) {
            moves.grant(statement, line, worth, as);
        } else if (as == DisputeState.NEXT_MONTH) {
            marks.free(lines.orderId(statement, line.lineNo()));
            moves.postpone(statement, line);
        }
    }

    /**
     * Lays a picture or PDF beside an open dispute; what it is, is told from all of its bytes.
     *
     * @throws Refusal {@code ST-433} when there are enough, {@code RR-215} for any other kind of file
     */
    @Transactional
    @Duty({Role.CENTRE_CLERK, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public DisputeFileRow attach(String number, String orderNo, String fileName, InputStream content) {
        // Locked, so that two who add the last one at once do not both count four.
        Statement statement = statements.seen(number, null, Scope.of(caller));
        Dispute dispute = statements.openDispute(statement, orderNo);
        Refusal.unless(files.countOf(dispute) < FILES_MOST, Refusal.Kind.CONFLICT, "ST-433", orderNo, FILES_MOST);
        DisputeFile beside =
                new DisputeFile(dispute, MediaFile.keep(fileName, content, store, caller.userName(), now()));
        files.add(beside);
        changes.fire(Change.of(
                KIND,
                key(statement, dispute),
                "ATTACH",
                Map.of(),
                Change.facts("file", beside.row().fileName())));
        return beside.row();
    }

    /** A file beside a dispute, for whoever may see the dispute. */
    @Transactional
    @Duty({Role.CENTRE_CLERK, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.HQ_REVIEWER})
    public StoredFile file(String number, long fileId) {
        DisputeFile file = files.find(statements.mine(number, Scope.of(caller)), fileId)
                .orElseThrow(() -> Refusal.notFound("RR-214", fileId));
        StoredFile stored = StoredFile.of(file.file(), store);
        changes.fire(Change.of(Statement.KIND, number, "EXPORT", Map.of(), Map.of("file", stored.fileName())));
        return stored;
    }

    private void raise(Statement statement, DisputeEntry entry, String reason) {
        StatementLineRow line = lines.computed(statement, entry.orderNo());
        Money most = lines.fee(line, cards.table()).highest();
        Optional<Dispute> earlier = statements.dispute(statement, line.lineNo());
        Map<String, String> before = earlier.map(Dispute::facts).orElse(Map.of());
        earlier.ifPresent(dispute -> dispute.raiseAgain(reason, entry, most, caller.userName(), now()));
        Dispute raised = earlier.orElseGet(() -> {
            Dispute made = new Dispute(statement, line, reason, entry, most, caller.userName(), now());
            statements.add(made);
            return made;
        });
        note(statement, raised, "DISPUTE", before);
    }

    private void note(Statement statement, Dispute dispute, String verb, Map<String, String> before) {
        changes.fire(Change.act(KIND, key(statement, dispute), verb, before, dispute.facts()));
    }

    private static String key(Statement statement, Dispute dispute) {
        return statement.number() + '/' + dispute.orderNo();
    }

    private Money worth(StatementLineRow line, Dispute dispute, DisputeState as, Money granted) {
        Refusal.unless(
                line.kind() == LineKind.PAYABLE || line.kind() == LineKind.NON_PAYABLE,
                Refusal.Kind.CONFLICT,
                "ST-405",
                line.orderNo(),
                line.kind());
        Money worth = granted != null ? granted : as == DisputeState.ACCEPTED ? dispute.claimed() : null;
        if (worth == null && as == DisputeState.ACCEPTED) {
            worth = lines.fee(line, cards.table()).own();
        }
        Refusal.unlessField(worth != null && !worth.isNegative(), "granted", "ST-419", line.orderNo());
        return worth;
    }

    private void answeredIfAllAre(Statement statement) {
        statements.flush();
        if (statement.state() == StatementState.PARTLY_DISPUTED
                && statements.openDisputes(statement).isEmpty()) {
            statement.answered();
        }
    }

    private LocalDateTime now() {
        return UtcNow.of(clock);
    }
}
