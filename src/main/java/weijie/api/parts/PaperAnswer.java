package weijie.api.parts;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import weijie.api.FileAnswer;
import weijie.parts.IssuePaper;
import weijie.parts.ParcelPaper;
import weijie.parts.PartPaper;

/** Papers of the parts loop as answers. */
final class PaperAnswer {

    static final String PDF = "application/pdf";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private PaperAnswer() {}

    /** The paper of a parcel that an address names. */
    static ParcelPaper of(String slug) {
        return ParcelPaper.valueOf(name(slug));
    }

    /** The paper of an issue that an address names. */
    static IssuePaper ofIssue(String slug) {
        return IssuePaper.valueOf(name(slug));
    }

    private static String name(String slug) {
        return slug.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    static Response answer(PartPaper paper) {
        return FileAnswer.made(paper.fileName(), paper.content()::writeTo);
    }
}
