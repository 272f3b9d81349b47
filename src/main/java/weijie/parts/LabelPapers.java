package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import weijie.reporting.PartLabelPaper;
import weijie.reporting.ReportPrinter;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Slice;
import weijie.shared.Texts;

/** The labels that are tied to bad parts, of 60 × 40 mm, one a page. */
@ApplicationScoped
public class LabelPapers {

    private static final int LABELS_MOST = 1000;
    private static final String FILE = "labels.pdf";

    @Inject
    BadPartDesk desk;

    @Inject
    PartPaperDesk papers;

    @Inject
    ReportPrinter printer;

    /**
     * The labels of these pieces.
     *
     * @throws Refusal {@code RP-300} for a piece that the caller does not have, {@code RP-344} for one that is void
     */
    public PartPaper chosen(List<String> labels, Texts texts) {
        demandSome(labels.size());
        return of(labels.stream().map(desk::find).toList(), texts);
    }

    /**
     * The labels of all pieces that a list shows.
     *
     * @throws Refusal {@code RP-342} when there are more than are printed at once, {@code RP-343} when there are none
     */
    public PartPaper all(BadPartCriteria criteria, Texts texts) {
        Listing<BadPartRow> found = desk.list(criteria, Slice.of(0, LABELS_MOST));
        demandSome(found.total());
        return of(found.items(), texts);
    }

    private static void demandSome(long many) {
        Refusal.unless(many > 0, Refusal.Kind.CONFLICT, "RP-343");
        Refusal.unless(many <= LABELS_MOST, Refusal.Kind.INVALID, "RP-342", many, LABELS_MOST);
    }

    private PartPaper of(List<BadPartRow> pieces, Texts texts) {
        List<PartLabelPaper> labels =
                pieces.stream().map(piece -> label(piece, texts)).toList();
        return new PartPaper(FILE, out -> {
            printer.partLabels(labels, texts.locale(), out);
            // Which ones is not kept in the log, which headquarters reads: it counts blind.
            papers.taken(BadPart.KIND, "*", FILE);
        });
    }

    private static PartLabelPaper label(BadPartRow piece, Texts texts) {
        Refusal.unless(
                piece.state() != BadPartState.VOID, Refusal.Kind.CONFLICT, "RP-344", piece.label(), piece.state());
        return new PartLabelPaper(
                piece.label(),
                piece.serialNo() == null
                        ? piece.partCode()
                        : texts.get("paper.parts.serial", piece.partCode(), piece.serialNo()),
                piece.partName(),
                piece.orderNo() == null ? texts.get("paper.parts.noOrder") : piece.orderNo(),
                piece.outletCode() + ' ' + piece.outletName(),
                texts.get("paper.parts.due", piece.dueOn()));
    }
}
