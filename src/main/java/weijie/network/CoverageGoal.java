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
import weijie.shared.jpa.TimeOrderedId;

/** A goal of the network: so many centres per province (G01), or effective outlets per city (G02), by a day. */
@Entity
@Table(name = "coverage_goal")
public class CoverageGoal {

    @Id
    private long id = TimeOrderedId.next();

    private String clause;

    @Enumerated(EnumType.STRING)
    private RegionLevel level;

    private int minimum;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Version
    private int version;

    protected CoverageGoal() {}

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

    public int version() {
        return version;
    }

    void aimAt(int minimum, LocalDate dueOn) {
        this.minimum = minimum;
        this.dueOn = dueOn;
    }

    Map<String, String> facts() {
        return Change.facts("minimum", minimum, "dueOn", dueOn);
    }
}
