package weijie.web.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.YearMonth;
import weijie.job.JobRow;
import weijie.report.AccrualDesk;
import weijie.report.AccrualView;
import weijie.report.ReportPapers;
import weijie.report.ReportTable;
import weijie.web.Download;
import weijie.web.Onward;
import weijie.web.Say;
import weijie.web.WatchedJob;

/** What a month has earned and not settled, as it was estimated, with how near the estimates of the months before came. */
@Named
@ViewScoped
public class AccrualPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    AccrualDesk desk;

    @Inject
    ReportPapers papers;

    @Inject
    WatchedJob work;

    @Inject
    Say say;

    @Inject
    Clock clock;

    private YearMonth month;
    private Integer version;
    private boolean perCentre;
    private transient AccrualView view;
    private transient ReportTable accuracy;

    /** Without a month it is the last one that is over. */
    public void load() {
        if (month == null) {
            month = YearMonth.now(clock).minusMonths(1);
        }
        view = desk.of(month, version, say.texts());
        accuracy = desk.accuracy(null, perCentre, say.texts());
    }

    public void show() throws IOException {
        desk.of(month, version, say.texts());
        Onward.to("/report/accrual.xhtml?month=" + month + (version == null ? "" : "&version=" + version));
    }

    public void make() {
        work.watch(desk.make(month));
    }

    /** How far the estimate is; when it is there the page is opened anew. */
    public void watch() throws IOException {
        work.look();
        if (!isMaking() && getFailure().isEmpty()) {
            version = null;
            show();
        }
    }

    public boolean isMaking() {
        return work.isRunning();
    }

    public JobRow getJob() {
        return work.row();
    }

    /** Why the work came to nothing; empty when it did not. */
    public String getFailure() {
        return work.failure();
    }

    public void pdf() {
        ReportPapers.Made made = papers.accrualPdf(month, version, say.texts());
        Download.file(made.fileName(), made.content()::writeTo);
    }

    public void xlsx() {
        ReportPapers.Made made = papers.accrualXlsx(month, version, say.texts());
        Download.file(made.fileName(), made.content()::writeTo);
    }

    public AccrualView getView() {
        return view;
    }

    public ShownTable getShown() {
        return new ShownTable(view.table(), say.texts());
    }

    public ShownTable getAccuracy() {
        return new ShownTable(accuracy, say.texts());
    }

    public YearMonth getMonth() {
        return month;
    }

    public void setMonth(YearMonth value) {
        month = value;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer value) {
        version = value;
    }

    public boolean isPerCentre() {
        return perCentre;
    }

    /** Looks at the comparison the other way: of all centres together, or of each. */
    public void turn() {
        perCentre = !perCentre;
        load();
    }
}
