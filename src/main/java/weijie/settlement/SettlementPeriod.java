package weijie.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.time.YearMonth;

/** A natural month as it is settled; the row is what two people who want to calculate it contend for. */
@Entity
@Table(name = "settlement_period")
public class SettlementPeriod {

    static final String KIND = "MONTH";

    @Id
    private String month;

    @Column(name = "calculating_run")
    private Long calculatingRun;

    @Column(name = "closed_at")
    private LocalDateTime closedAt;

    @Version
    private int version;

    protected SettlementPeriod() {}

    SettlementPeriod(YearMonth month) {
        this.month = month.toString();
    }

    Long calculatingRun() {
        return calculatingRun;
    }

    /** Whether nobody else holds the month. */
    boolean mayBeTakenBy(long runId) {
        return calculatingRun == null || calculatingRun == runId;
    }

    void claim(long runId) {
        calculatingRun = runId;
    }

    void release(long runId) {
        if (calculatingRun != null && calculatingRun == runId) {
            calculatingRun = null;
        }
    }

    void close(LocalDateTime at) {
        closedAt = at;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public YearMonth month() {
        return YearMonth.parse(month);
    }
}
