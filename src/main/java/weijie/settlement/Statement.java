package weijie.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HexFormat;
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

    @Column(name = "payable_count")
    private int payableCount;

    @Column(name = "payable_sum")
    private Money payableSum = Money.ZERO;

    @Column(name = "non_payable_count")
    private int nonPayableCount;

    @Column(name = "held_count")
    private int heldCount;

    @Column(name = "excluded_count")
    private int excludedCount;

    @Column(name = "no_rate_count")
    private int noRateCount;

    @Column(name = "adjustment_sum")
    private Money adjustmentSum = Money.ZERO;

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

    @Version
    private int version;

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

    /** A formal run has computed it anew; whoever was reading it must read it again. */
    void calculated(long byRun, LineSums sums, String by, LocalDateTime at) {
        become(StatementState.CALCULATED);
        runId = byRun;
        calculations++;
        calculatedBy = by;
        calculatedAt = at;
        reviewedBy = null;
        reviewedAt = null;
        sentBy = null;
        sentAt = null;
        take(sums);
    }

    /** The residual statement takes over the disputed lines of the main one. */
    void splitOff(Statement main, LineSums sums) {
        state = StatementState.PARTLY_DISPUTED;
        calculations = main.calculations;
        reviewedBy = main.reviewedBy;
        reviewedAt = main.reviewedAt;
        sentBy = main.sentBy;
        sentAt = main.sentAt;
        take(sums);
    }

    /** Counts and sums follow the lines, never the other way round. */
    void take(LineSums sums) {
        revision++;
        payableCount = sums.payableCount();
        payableSum = sums.payableSum();
        nonPayableCount = sums.nonPayableCount();
        heldCount = sums.heldCount();
        excludedCount = sums.excludedCount();
        noRateCount = sums.noRateCount();
        adjustmentSum = sums.adjustmentSum();
        total = payableSum.plus(adjustmentSum);
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
        take(LineSums.NONE);
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

    /** A verb that the table of states alone would let another verb's people do without their reason. */
    private void demand(StatementState next, StatementState... any) {
        Refusal.unless(Arrays.asList(any).contains(state), Refusal.Kind.CONFLICT, "ST-404", number, state, next);
    }

    private void become(StatementState next) {
        Refusal.unless(state.mayBecome(next), Refusal.Kind.CONFLICT, "ST-404", number, state, next);
        state = next;
    }

    private void refuseWithoutRate() {
        Refusal.unless(noRateCount == 0, Refusal.Kind.CONFLICT, "ST-410", noRateCount, number);
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

    public int payableCount() {
        return payableCount;
    }

    public int nonPayableCount() {
        return nonPayableCount;
    }

    public int heldCount() {
        return heldCount;
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

    public int version() {
        return version;
    }
}
