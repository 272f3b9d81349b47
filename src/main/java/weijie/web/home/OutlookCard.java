package weijie.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import weijie.settlement.outlook.Outlook;
import weijie.settlement.outlook.OutlookDesk;

/** What the running month comes to so far, as it was computed last, on the first page of a centre or an outlet. */
@Named
@RequestScoped
public class OutlookCard {

    @Inject
    OutlookDesk desk;

    @Inject
    Clock clock;

    private Outlook now;

    @PostConstruct
    void open() {
        now = desk.latest(YearMonth.now(clock)).orElse(null);
    }

    /** {@code null} while it was never computed. */
    public Outlook getNow() {
        return now;
    }
}
