package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import weijie.job.JobHandler;
import weijie.job.JobState;
import weijie.job.JobTicket;
import weijie.job.Progress;
import weijie.shared.Texts;

/** Makes and keeps the papers of a statement right after its publication, in both languages; run again it finds what it kept. */
@ApplicationScoped
public class PaperRun implements JobHandler {

    static final String KIND = "STATEMENT_PAPERS";

    @Inject
    StatementPapers papers;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String page(JobTicket ticket) {
        return "/settlement/view.xhtml?no=" + ticket.payload();
    }

    /** Its papers are made whenever somebody asks for them: that they are kept already is no news. */
    @Override
    public boolean tells(JobState end) {
        return end == JobState.DONE;
    }

    @Override
    public String run(JobTicket ticket, Progress progress) {
        String number = ticket.payload();
        List<Texts> languages = List.of(Texts.chinese(), Texts.english());
        progress.total(languages.size());
        long done = 0;
        for (Texts texts : languages) {
            papers.file(number, PaperForm.PDF, texts).discard();
            progress.done(++done);
        }
        return page(ticket);
    }
}
