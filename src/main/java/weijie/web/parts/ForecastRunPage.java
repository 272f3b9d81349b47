package weijie.web.parts;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.PrimeFaces;
import weijie.job.JobRow;
import weijie.parts.ForecastDesk;
import weijie.parts.ForecastStanding;
import weijie.web.Say;
import weijie.web.Show;
import weijie.web.WatchedJob;

/** How the forecasts were computed, and their computation while it goes on. */
@Named
@ViewScoped
public class ForecastRunPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ForecastDesk desk;

    @Inject
    WatchedJob work;

    @Inject
    Say say;

    private transient ForecastStanding standing;
    private boolean running;

    @PostConstruct
    void open() {
        watch(getStanding().jobId());
    }

    /** Until the poll has seen it end: a short one may end before the page is drawn, and the list would stay as it was. */
    private void watch(Long job) {
        work.watch(job);
        running = job != null;
    }

    /** Reads it again; the poll calls it while a computation goes on, and the list is drawn anew when that has ended. */
    public void load() {
        standing = null;
        work.look();
        running = work.isRunning();
        if (!running) {
            PrimeFaces.current().ajax().update("f:table", "f:footer");
        }
    }

    public void calculate() {
        watch(desk.calculate());
        say.info("parts.forecast.begun");
        standing = null;
    }

    public ForecastStanding getStanding() {
        if (standing == null) {
            standing = desk.standing();
        }
        return standing;
    }

    public JobRow getJob() {
        return work.row();
    }

    public boolean isRunning() {
        return running;
    }

    /** Why the last computation that was begun from this page failed; empty when it did not. */
    public String getFailure() {
        return work.failure();
    }

    /** Up to which month the records go that the forecasts rest on, as a sentence. */
    public String getSentence() {
        return getStanding().month() == null
                ? say.text("parts.forecast.never")
                : say.text(
                        "parts.forecast.upTo",
                        getStanding().month(),
                        Show.time(getStanding().computedAt()));
    }
}
