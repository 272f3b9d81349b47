package weijie.web.settlement;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import weijie.settlement.PaperForm;
import weijie.settlement.StatementPapers;
import weijie.settlement.StatementRow;
import weijie.shared.Refusal;
import weijie.web.Say;

/** The papers of several statements in one archive; a note in it names those that cannot be printed, and why. */
final class PaperArchive {

    private static final String NOTE = "README.txt";

    private final StatementPapers papers;
    private final Say say;

    PaperArchive(StatementPapers papers, Say say) {
        this.papers = papers;
        this.say = say;
    }

    void write(OutputStream out, List<StatementRow> rows) throws IOException {
        List<String> missing = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (StatementRow row : rows) {
                try {
                    put(zip, papers.take(row.number(), PaperForm.PDF, say.texts()));
                } catch (Refusal why) {
                    missing.add(say.sentence(why));
                }
            }
            if (!missing.isEmpty()) {
                zip.putNextEntry(new ZipEntry(NOTE));
                zip.write(String.join("\n", missing).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private static void put(ZipOutputStream zip, StatementPapers.Made paper) throws IOException {
        try (InputStream in = paper.open()) {
            zip.putNextEntry(new ZipEntry(paper.fileName()));
            in.transferTo(zip);
            zip.closeEntry();
        }
    }
}
