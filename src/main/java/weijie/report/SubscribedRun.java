package weijie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import weijie.job.JobHandler;
import weijie.job.JobState;
import weijie.job.JobTicket;
import weijie.job.Progress;
import weijie.shared.Texts;

/** Makes a report that is due as a job, with the eyes of its reader; run again it makes the same file anew. */
@ApplicationScoped
public class SubscribedRun implements JobHandler {

    static final String KIND = "REPORT_SUBSCRIBED";

    private static final String BETWEEN = ",";

    @Inject
    SubscriptionDesk desk;

    @Inject
    SumsRun sums;

    @Inject
    ReportPapers papers;

    static String payload(long id, LocalDate day) {
        return id + BETWEEN + day;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String page(JobTicket ticket) {
        return "/report/subscriptions.xhtml";
    }

    @Override
    public boolean tells(JobState end) {
        return end == JobState.DONE;
    }

    @Override
    public String run(JobTicket ticket, Progress progress) {
        String[] payload = ticket.payload().split(BETWEEN);
        long id = Long.parseLong(payload[0]);
        LocalDate day = LocalDate.parse(payload[1]);
        sums.run(ticket, progress);
        Subscribing wanted = desk.wanted(id).wanted();
        ReportWish wish = desk.wanted(id).wish(day);
        Texts texts = Texts.in(wanted.language());
        ReportPapers.Made made = wanted.form() == ReportForm.PDF ? papers.pdf(wish, texts) : papers.xlsx(wish, texts);
        try {
            Path file = Files.createTempFile("weijie-report", null);
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    made.content().writeTo(out);
                }
                desk.keep(ticket, id, day, made.fileName(), file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page(ticket);
    }
}
