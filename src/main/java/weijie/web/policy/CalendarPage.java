package weijie.web.policy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import weijie.policy.CalendarDay;
import weijie.policy.CalendarRow;
import weijie.policy.PolicyDesk;
import weijie.shared.BusinessClock;
import weijie.web.Say;

/** The State Council calendar of a year, and a form for one of its days. */
@Named
@ViewScoped
public class CalendarPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PolicyDesk desk;

    @Inject
    BusinessClock clock;

    @Inject
    Say say;

    private int year;
    private LocalDate day;
    private CalendarDay.Kind kind;
    private String name;

    public int getYear() {
        return year == 0 ? LocalDate.now(clock.clock()).getYear() : year;
    }

    public void setYear(int year) {
        this.year = year;
    }

    public List<Integer> getYears() {
        return desk.calendarYears();
    }

    public List<CalendarRow> getDays() {
        return desk.calendarOf(getYear());
    }

    public void mark() {
        desk.mark(day, kind, name);
        year = day.getYear();
        day = null;
        say.info("app.saved");
    }

    public void unmark(CalendarRow row) {
        desk.unmark(row.day());
        say.info("app.saved");
    }

    public CalendarDay.Kind[] getKinds() {
        return CalendarDay.Kind.values();
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public CalendarDay.Kind getKind() {
        return kind;
    }

    public void setKind(CalendarDay.Kind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
