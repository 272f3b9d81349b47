package weijie.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import weijie.shared.Change;

/** A day on which the State Council calendar differs from the plain week: a holiday, or a weekend day that is worked. */
@Entity
@Table(name = "calendar_day")
public class CalendarDay {

    /** How the day differs. */
    public enum Kind {
        OFF,
        WORK
    }

    @Id
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;

    protected CalendarDay() {}

    CalendarDay(LocalDate day, Kind kind, String name) {
        this.day = day;
        this.kind = kind;
        this.name = name;
    }

    public LocalDate day() {
        return day;
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    void become(Kind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    Map<String, String> facts() {
        return Change.facts("kind", kind, "name", name);
    }
}
