package weijie.web.report;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import weijie.report.Grouping;
import weijie.report.ReportChoice;
import weijie.report.ReportDesk;
import weijie.report.ReportForm;
import weijie.report.Rhythm;
import weijie.report.Subscribing;
import weijie.report.SubscriptionDesk;
import weijie.report.SubscriptionRow;
import weijie.web.Download;
import weijie.web.Say;

/** The reports that a person gets by the calendar, with the files that were made; the address says which one is to be added. */
@Named
@ViewScoped
public class SubscriptionsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SubscriptionDesk desk;

    @Inject
    ReportDesk reports;

    @Inject
    Say say;

    private Map<String, String> titles;
    private List<SubscriptionRow> mine;
    private String report;
    private String centre;
    private String category;
    private Grouping by;
    private Rhythm rhythm = Rhythm.MONTHLY;
    private int months = 1;
    private ReportForm form = ReportForm.XLSX;

    @PostConstruct
    void open() {
        titles = reports.choices(say.texts()).stream()
                .collect(Collectors.toMap(ReportChoice::code, ReportChoice::title));
        mine = desk.mine();
    }

    public void subscribe() {
        desk.subscribe(new Subscribing(
                report, by, centre, category, months, rhythm, form, say.texts().locale()));
        say.info("report.subscribed", title(report));
        report = null;
        mine = desk.mine();
    }

    public void end(long id) {
        desk.end(id);
        mine = desk.mine();
    }

    public void take(long id) {
        SubscriptionDesk.Taken taken = desk.copy(id);
        Download.file(taken.fileName(), out -> Files.copy(taken.file(), out));
    }

    public boolean isAsked() {
        return report != null;
    }

    /** What a report is called; one that may not be read any more by its code. */
    public String title(String code) {
        return titles.getOrDefault(code, code);
    }

    /** By what the report is limited and divided. */
    public String getConditions() {
        return String.join(
                " · ",
                by == null ? "" : by.in(say.texts()),
                centre == null ? say.text("report.all") : centre,
                category == null ? "" : category);
    }

    public List<SubscriptionRow> getMine() {
        return mine;
    }

    public Rhythm[] getRhythms() {
        return Rhythm.values();
    }

    public ReportForm[] getForms() {
        return ReportForm.values();
    }

    public String getReport() {
        return report;
    }

    public void setReport(String value) {
        report = value;
    }

    public String getCentre() {
        return centre;
    }

    public void setCentre(String value) {
        centre = value;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String value) {
        category = value;
    }

    public Grouping getBy() {
        return by;
    }

    public void setBy(Grouping value) {
        by = value;
    }

    public Rhythm getRhythm() {
        return rhythm;
    }

    public void setRhythm(Rhythm value) {
        rhythm = value;
    }

    public int getMonths() {
        return months;
    }

    public void setMonths(int value) {
        months = value;
    }

    public ReportForm getForm() {
        return form;
    }

    public void setForm(ReportForm value) {
        form = value;
    }
}
