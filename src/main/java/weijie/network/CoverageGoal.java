package weijie.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import weijie.shared.Change;
import weijie.shared.Refusal;
import weijie.shared.jpa.TimeOrderedId;

/**
 * A goal of the network: so many centres per province (G01), or effective outlets per city (G02), by a day. It holds until another one of
 * its level follows, so that an earlier day is still measured by the goal of that day.
 */
@Entity
@Table(name = "coverage_goal")
public class CoverageGoal {

    private static final int MOST = 99;

    @Id
    private long id = TimeOrderedId.next();

    private String clause;

    @Enumerated(EnumType.STRING)
    private RegionLevel level;

    private int minimum;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private String reason;

    @Column(name = "changed_by")
    private String changedBy;

    @Version
    private int version;

    protected CoverageGoal() {}

    private CoverageGoal(CoverageGoal before, LocalDate validFrom) {
        this.clause = before.clause;
        this.level = before.level;
        this.validFrom = validFrom;
    }

    public long id() {
        return id;
    }

    public String clause() {
        return clause;
    }

    public RegionLevel level() {
        return level;
    }

    public int minimum() {
        return minimum;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public int version() {
        return version;
    }

    /** The goal that takes over on this day; this one ends the day before. */
    CoverageGoal followedOn(LocalDate from) {
        open();
        if (!from.isAfter(validFrom)) {
            throw Refusal.invalidField("validFrom", "OU-881", validFrom, validFrom.plusDays(1));
        }
        validTo = from.minusDays(1);
        return new CoverageGoal(this, from);
    }

    /** What it asks for, by when, and who said so for what reason. */
    void aimAt(int minimum, LocalDate dueOn, String reason, String userName) {
        open();
        if (minimum < 1 || minimum > MOST) {
            throw Refusal.invalidField("minimum", "OU-856", minimum);
        }
        this.minimum = minimum;
        this.dueOn = dueOn;
        this.reason = reason;
        this.changedBy = userName;
    }

    /** A goal that another one follows is history. */
    private void open() {
        if (validTo != null) {
            throw Refusal.conflict("OU-880", validTo.plusDays(1));
        }
    }

    Map<String, String> facts() {
        return Change.facts("minimum", minimum, "dueOn", dueOn, "validFrom", validFrom, "reason", reason);
    }
}
