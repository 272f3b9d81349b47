package weijie.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import weijie.export.ExportDesk;
import weijie.job.JobHandler;
import weijie.job.JobState;
import weijie.job.JobTicket;
import weijie.job.Progress;
import weijie.web.ListSheet;

/** Makes the file of a long list, as whoever asked for it sees the list; run again it makes it anew. */
@ApplicationScoped
public class ExportRun implements JobHandler {

    @Inject
    ExportDesk desk;

    @Inject
    @Any
    Instance<ListSheet<?, ?>> sheets;

    @Override
    public String kind() {
        return ExportDesk.KIND;
    }

    @Override
    public String page(JobTicket ticket) {
        return ExportDesk.page(ticket.id());
    }

    @Override
    public boolean tells(JobState end) {
        return end == JobState.DONE;
    }

    @Override
    public String run(JobTicket ticket, Progress progress) {
        Taking wanted = Taking.read(ticket.payload());
        ListSheet<?, ?> sheet = sheets.stream()
                .filter(one -> one.path().equals(wanted.path()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no list " + wanted.path()));
        Path file = desk.begin();
        try {
            progress.total(sheet.count(wanted.filter()));
            long[] rows = {0};
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                sheet.write(out, wanted.filter(), wanted.order(), wanted.hidden(), wanted.texts(), written -> {
                    rows[0] = written;
                    progress.done(written);
                });
            }
            return desk.keep(ticket, file, sheet.title(wanted.texts()), rows[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(file);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
