package weijie.settlement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKey;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import weijie.settlement.run.Sums;
import weijie.shared.BusinessClock;
import weijie.shared.Change;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.jpa.TimeOrderedId;

/**
 * What headquarters owes a centre and its outlets for a month, line by line: calculated, shown to the centre, disputed or confirmed,
 * published and from then on locked. Disputed lines that are still open when the rest is confirmed move to a residual statement; it is
 * dissolved when the main one is reopened before the residual was published.
 */
@Entity
@Table(name = "statement")
public class Statement {

    static final String KIND = "STATEMENT";

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "statement_no")
    private String number;

    private String month;

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "residual_no")
    private int residualNo;

    @Column(name = "run_id")
    private long runId;

    private int calculations;

    @Enumerated(EnumType.STRING)
    private StatementState state;

    /** What its lines come to, by their kind. */
    @ElementCollection
    @CollectionTable(name = "statement_sum", joinColumns = @JoinColumn(name = "statement_id"))
    @MapKey(name = "kind")
    private Map<String, KeptSum> sums = new HashMap<>();

    private Money total = Money.ZERO;

    @Column(name = "calculated_at")
    private LocalDateTime calculatedAt;

    @Column(name = "calculated_by")
    private String calculatedBy;

    @Column(name = "reviewed_at")
    private LocalDateTime reviewedAt;

    @Column(name = "reviewed_by")
    private String reviewedBy;

    @Column(name = "sent_at")
    private LocalDateTime sentAt;

    @Column(name = "sent_by")
    private String sentBy;

    @Column(name = "confirmed_at")
    private LocalDateTime confirmedAt;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "published_at")
    private LocalDateTime publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    private String sha256;

    private int revision;

    @Column(name = "payment_changes")
    private int paymentChanges;

    @Version
    private int version;

    /** What was known of it before whatever happens to it next, for the audit log. */
    @Transient
    private Map<String, String> known = Map.of();

    protected Statement() {}

    Statement(
            YearMonth month,
            long centreId,
            String centreCode,
            int residualNo,
            long runId,
            String by,
            LocalDateTime at) {
        this.number = number(centreCode, month, residualNo);
        this.month = month.toString();
        this.centreId = centreId;
        this.residualNo = residualNo;
        this.runId = runId;
        this.state = StatementState.OPEN;
        this.calculatedBy = by;
        this.calculatedAt = at;
    }

    static String number(String centreCode, YearMonth month, int residualNo) {
        return "JS-" + centreCode + '-' + month.toString().replace("-", "") + '-' + (residualNo + 1);
    }

    /** As it came from the database. */
    @PostLoad
    void isKnown() {
        known = facts();
    }

    private Map<String, String> facts() {
        return Change.facts("status", state, "total", total);
    }

    /** What was done to it, with how it stood before and how it stands now; it is known so from here on. */
    Change change(String verb, String note) {
        Map<String, String> now = facts();
        if (note != null && !note.isEmpty()) {
            now.put("reason", note);
        }
        Change change = Change.act(KIND, number, verb, known, now);
        isKnown();
        return change;
    }

    /** A formal run has computed it anew; whoever was reading it must read it again. */
    void calculated(long byRun, Sums computed, String by, LocalDateTime at) {
        become(StatementState.CALCULATED);
        runId = byRun;
        calculations++;
        calculatedBy = by;
        calculatedAt = at;
        reviewedBy = null;
        reviewedAt = null;
        sentBy = null;
        sentAt = null;
        take(computed);
    }

    /** The residual statement takes over the disputed lines of the main one. */
    void splitOff(Statement main, Sums moved) {
        state = StatementState.PARTLY_DISPUTED;
        calculations = main.calculations;
        reviewedBy = main.reviewedBy;
        reviewedAt = main.reviewedAt;
        sentBy = main.sentBy;
        sentAt = main.sentAt;
        take(moved);
    }

    /** Counts and sums follow the lines, never the other way round. */
    void take(Sums counted) {
        revision++;
        sums.clear();
        counted.byKind().forEach((kind, sum) -> sums.put(kind, new KeptSum(kind, sum)));
        total = counted.earned();
    }

    void review(String by, LocalDateTime at) {
        demand(StatementState.IN_REVIEW, StatementState.CALCULATED);
        become(StatementState.IN_REVIEW);
        reviewedBy = by;
        reviewedAt = at;
    }

    void send(String by, LocalDateTime at) {
        refuseWithoutRate();
        become(StatementState.SENT_TO_CENTRE);
        sentBy = by;
        sentAt = at;
    }

    void disputed() {
        if (state != StatementState.PARTLY_DISPUTED) {
            become(StatementState.PARTLY_DISPUTED);
        }
    }

    /** Every dispute has its answer: the centre may confirm. */
    void answered() {
        become(StatementState.SENT_TO_CENTRE);
    }

    void confirm(String by, LocalDateTime at) {
        refuseWithoutRate();
        become(StatementState.CENTRE_CONFIRMED);
        confirmedBy = by;
        confirmedAt = at;
    }

    /** Headquarters takes a sent or confirmed statement back to its desk. */
    void reopen() {
        demand(
                StatementState.IN_REVIEW,
                StatementState.SENT_TO_CENTRE,
                StatementState.PARTLY_DISPUTED,
                StatementState.CENTRE_CONFIRMED);
        become(StatementState.IN_REVIEW);
        sentBy = null;
        sentAt = null;
        confirmedBy = null;
        confirmedAt = null;
    }

    /** A residual paper has given its lines back, or has none left. */
    void dissolve() {
        become(StatementState.DISSOLVED);
        take(Sums.NONE);
    }

    void publish(String hash, String by, LocalDateTime at) {
        become(StatementState.PUBLISHED);
        sha256 = hash;
        publishedBy = by;
        publishedAt = at;
    }

    /** Published with nothing to pay: what is owed stands on the centre's next statement. */
    void carryForward() {
        become(StatementState.CARRIED_FORWARD);
    }

    /** Something was said of its payment beside it: its version changes, so that whoever was reading it reads it again. */
    void saidOfPayment() {
        paymentChanges++;
    }

    /** What it comes to has been paid. */
    void pay() {
        become(StatementState.PAID);
    }

    /** Its payment was reversed in the books. */
    void undoPayment() {
        demand(StatementState.PUBLISHED, StatementState.PAID);
        become(StatementState.PUBLISHED);
    }

    /** A verb that the table of states alone would let another verb's people do without their reason. */
    private void demand(StatementState next, StatementState... any) {
        Refusal.unless(Arrays.asList(any).contains(state), Refusal.Kind.CONFLICT, "ST-404", number, state, next);
    }

    private void become(StatementState next) {
        Refusal.unless(state.mayBecome(next), Refusal.Kind.CONFLICT, "ST-404", number, state, next);
        state = next;
    }

    private void refuseWithoutRate() {
        Refusal.unless(noRate() == 0, Refusal.Kind.CONFLICT, "ST-410", noRate(), number);
    }

    /** How many lines have no rate. */
    int noRate() {
        return sums().noRate();
    }

    public long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public YearMonth month() {
        return YearMonth.parse(month);
    }

    public long centreId() {
        return centreId;
    }

    public int residualNo() {
        return residualNo;
    }

    public long runId() {
        return runId;
    }

    PaperKey paper() {
        return new PaperKey(runId, centreId, residualNo);
    }

    public StatementState state() {
        return state;
    }

    public Money total() {
        return total;
    }

    /** What it comes to, debts included. */
    StatementAmounts amounts() {
        return StatementAmounts.of(sums());
    }

    /** What its lines come to, by their kind. */
    Sums sums() {
        Map<String, Sums.Sum> kept = new HashMap<>();
        sums.forEach((kind, sum) -> kept.put(kind, sum.sum()));
        return new Sums(kept);
    }

    public String sha256() {
        return sha256;
    }

    /** Names what stands on the paper: it changes whenever a line does, and is the hash of the lines once published. */
    String digest() {
        return digest(number, runId, revision, total, sha256);
    }

    static String digest(String number, long runId, int revision, Money total, String sha256) {
        if (sha256 != null) {
            return sha256;
        }
        try {
            String seen = number + '|' + runId + '|' + revision + '|' + total;
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(seen.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public LocalDateTime publishedAt() {
        return publishedAt;
    }

    /** The business day of its publication, {@code null} until then. */
    LocalDate publishedOn() {
        return publishedAt == null
                ? null
                : publishedAt
                        .atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(BusinessClock.ZONE)
                        .toLocalDate();
    }

    public int version() {
        return version;
    }
}
