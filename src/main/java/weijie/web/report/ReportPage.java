package weijie.web.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import weijie.job.JobRow;
import weijie.report.Grouping;
import weijie.report.ReportChoice;
import weijie.report.ReportDesk;
import weijie.report.ReportPapers;
import weijie.report.ReportTable;
import weijie.report.ReportWish;
import weijie.web.Download;
import weijie.web.Onward;
import weijie.web.Say;
import weijie.web.WatchedJob;

/** The report centre: a report is chosen with its months and shown as a table and bars, or taken away; the address says what is asked. */
@Named
@ViewScoped
public class ReportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MONTHS_BACK = 6;

    @Inject
    ReportDesk desk;

    @Inject
    ReportPapers papers;

    @Inject
    WatchedJob work;

    @Inject
    Say say;

    @Inject
    Clock clock;

    private String report;
    private YearMonth from;
    private YearMonth to;
    private String centre;
    private String category;
    private Grouping by;
    private List<ReportChoice> choices;
    private transient ReportTable table;

    /** Makes what the address asks for; who comes without asking gets the first report over the last months. */
    public void load() {
        choices = desk.choices(say.texts());
        if (report == null) {
            report = choices.get(0).code();
            to = YearMonth.now(clock).minusMonths(1);
            from = to.minusMonths(MONTHS_BACK - 1L);
        }
        work.watch(desk.prepare(wish()).orElse(null));
        if (work.row() == null) {
            table = desk.table(wish(), say.texts());
        }
    }

    /** Another report may be divided otherwise. */
    public void turn() {
        by = getChoice().groupings().get(0);
        category = null;
    }

    /** Goes to the address of what was chosen, if it can be asked for. */
    public void show() throws IOException {
        desk.prepare(wish());
        Onward.to("/report/view.xhtml" + getQuery());
    }

    /** How far the sums are; when they are there the report is opened. */
    public void watch() throws IOException {
        work.look();
        if (!isAdding() && getFailure().isEmpty()) {
            show();
        }
    }

    public void pdf() {
        download(papers.pdf(wish(), say.texts()));
    }

    public void xlsx() {
        download(papers.xlsx(wish(), say.texts()));
    }

    private static void download(ReportPapers.Made made) {
        Download.file(made.fileName(), made.content()::writeTo);
    }

    private ReportWish wish() {
        return new ReportWish(report, from, to, filled(centre), filled(category), by);
    }

    private static String filled(String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /** What is asked for, as the address says it. */
    public String getQuery() {
        List<String> parts = new ArrayList<>();
        part(parts, "report", report);
        part(parts, "from", from);
        part(parts, "to", to);
        part(parts, "centre", filled(centre));
        part(parts, "category", filled(category));
        part(parts, "by", by);
        return '?' + String.join("&", parts);
    }

    private static void part(List<String> parts, String name, Object value) {
        if (value != null) {
            parts.add(name + '=' + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    public boolean isAdding() {
        return work.isRunning();
    }

    public JobRow getJob() {
        return work.row();
    }

    /** Why the work came to nothing; empty when it did not. */
    public String getFailure() {
        return work.failure();
    }

    public boolean isMade() {
        return table != null;
    }

    /** The report as it is shown. */
    public ShownTable getShown() {
        return new ShownTable(table, say.texts());
    }

    public List<ReportChoice> getChoices() {
        return choices;
    }

    /** The report at hand. */
    public ReportChoice getChoice() {
        return choices.stream()
                .filter(one -> one.code().equals(report))
                .findFirst()
                .orElse(choices.get(0));
    }

    public String getReport() {
        return report;
    }

    public void setReport(String value) {
        report = value;
    }

    public YearMonth getFrom() {
        return from;
    }

    public void setFrom(YearMonth value) {
        from = value;
    }

    public YearMonth getTo() {
        return to;
    }

    public void setTo(YearMonth value) {
        to = value;
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
}
