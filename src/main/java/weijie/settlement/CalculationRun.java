package weijie.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import weijie.settlement.run.BasisText;
import weijie.shared.Refusal;
import weijie.shared.jpa.TimeOrderedId;

/** One calculation of a month, trial or formal. Every run is kept, with what it was computed from. */
@Entity
@Table(name = "calculation_run")
public class CalculationRun {

    @Id
    private long id = TimeOrderedId.next();

    private String month;

    @Column(name = "run_no")
    private int runNo;

    private boolean trial;

    @Enumerated(EnumType.STRING)
    private RunState state;

    private int fence;

    @Column(name = "job_id")
    private Long jobId;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private LocalDateTime startedAt;

    @Column(name = "finished_at")
    private LocalDateTime finishedAt;

    @Column(name = "business_date")
    private LocalDate businessDate;

    private String rules;
    private String basis;
    private String digest;

    @Version
    private int version;

    protected CalculationRun() {}

    CalculationRun(
            YearMonth month,
            int runNo,
            boolean trial,
            String startedBy,
            LocalDateTime startedAt,
            LocalDate businessDate) {
        this.month = month.toString();
        this.runNo = runNo;
        this.trial = trial;
        this.state = RunState.QUEUED;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
        this.businessDate = businessDate;
    }

    void isJob(long id) {
        jobId = id;
    }

    /**
     * Begins or, after the server that had begun it stopped or died, begins again on the same numbers.
     *
     * @return the number of this worker, which each of its steps must prove
     */
    int begin(String ruleVersions, String basisText) {
        if (basis == null) {
            rules = ruleVersions;
            basis = basisText;
        }
        state = RunState.RUNNING;
        finishedAt = null;
        fence++;
        return fence;
    }

    /** Whether the worker with this number is still the one. */
    boolean isWorkedOnBy(int worker) {
        return state == RunState.RUNNING && fence == worker;
    }

    /**
     * Refuses a worker that was taken for dead or lost the month.
     *
     * @throws Refusal {@code ST-490}
     */
    void demandWorker(int worker) {
        Refusal.unless(isWorkedOnBy(worker), Refusal.Kind.CONFLICT, "ST-490");
    }

    /** Another calculation takes the month: whatever still works on this one is shut out. */
    void giveWay(LocalDateTime at) {
        fence++;
        if (!isOver()) {
            fail(at);
        }
    }

    void finish(String factsDigest, LocalDateTime at) {
        state = RunState.DONE;
        digest = factsDigest;
        finishedAt = at;
    }

    void fail(LocalDateTime at) {
        state = RunState.FAILED;
        finishedAt = at;
    }

    public long id() {
        return id;
    }

    public YearMonth month() {
        return YearMonth.parse(month);
    }

    public int runNo() {
        return runNo;
    }

    public boolean isTrial() {
        return trial;
    }

    public RunState state() {
        return state;
    }

    public Long jobId() {
        return jobId;
    }

    public String startedBy() {
        return startedBy;
    }

    public LocalDateTime startedAt() {
        return startedAt;
    }

    /** The terms and rates it is computed with, as {@link BasisText} writes them. */
    public String basis() {
        return basis;
    }

    public String digest() {
        return digest;
    }

    boolean isOver() {
        return state == RunState.DONE || state == RunState.FAILED;
    }
}
