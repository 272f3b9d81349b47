package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import weijie.reporting.BoxLabelPaper;
import weijie.reporting.ReportPrinter;
import weijie.reporting.TablePaper;
import weijie.reporting.TableSheet;
import weijie.shared.Refusal;
import weijie.shared.Texts;

/**
 * The papers about a parcel of bad parts. Headquarters gets none of them, not even the label, before it has counted what is in the box
 * (G18).
 */
@ApplicationScoped
public class ParcelPapers {

    @Inject
    ParcelDesk desk;

    @Inject
    ParcelTables tables;

    @Inject
    PartPaperDesk papers;

    @Inject
    ReportPrinter printer;

    /**
     * A paper as a PDF.
     *
     * @param size what a packing list is printed on
     * @throws Refusal {@code RP-340} for headquarters before its count, {@code RP-341} when the parcel has not come so far
     */
    public PartPaper pdf(ParcelPaper kind, String no, PaperSize size, Texts texts) {
        TablePaper table = tables.of(kind, ready(kind, no), size, texts);
        return taken(no, no + '-' + kind.slug() + ".pdf", out -> printer.table(table, texts.locale(), out));
    }

    /** The rows of a paper as a spreadsheet; refused as the paper is. */
    public PartPaper xlsx(ParcelPaper kind, String no, Texts texts) {
        TablePaper table = tables.of(kind, ready(kind, no), PaperSize.A4, texts);
        return taken(no, no + '-' + kind.slug() + ".xlsx", out -> TableSheet.write(table, texts.locale(), out));
    }

    /** The label on the outside of the box, which says nothing of what is inside. */
    public PartPaper label(String no, Texts texts) {
        ParcelRow parcel = unsealed(no);
        demand(parcel, parcel.state() != ParcelState.CANCELLED);
        List<BoxLabelPaper.Fact> facts = new ArrayList<>();
        add(facts, "from", parcel.centreName() + ' ' + parcel.centreCode(), texts);
        add(facts, "to", texts.get("paper.parts.box.headquarters"), texts);
        add(facts, "carrier", parcel.carrier(), texts);
        add(facts, "trackingNo", parcel.trackingNo(), texts);
        add(facts, "shippedOn", parcel.shippedOn(), texts);
        BoxLabelPaper paper = new BoxLabelPaper(
                no,
                texts.get("paper.parts.box.title"),
                texts.get("parts.group." + parcel.group()),
                facts,
                texts.get("paper.parts.box.warning"));
        return taken(no, no + "-label.pdf", out -> printer.boxLabel(paper, texts.locale(), out));
    }

    private static void add(List<BoxLabelPaper.Fact> facts, String key, Object value, Texts texts) {
        facts.add(new BoxLabelPaper.Fact(texts.get("paper.parts.box." + key), value == null ? "" : value.toString()));
    }

    private PartPaper taken(String no, String fileName, PartPaper.Content content) {
        return new PartPaper(fileName, out -> {
            content.writeTo(out);
            papers.taken(ReturnParcel.KIND, no, fileName);
        });
    }

    private ParcelRow ready(ParcelPaper kind, String no) {
        ParcelRow parcel = unsealed(no);
        demand(parcel, kind.isReadyIn(parcel.state()));
        return parcel;
    }

    private ParcelRow unsealed(String no) {
        ParcelRow parcel = desk.find(no);
        Refusal.unless(parcel.count() != null, Refusal.Kind.CONFLICT, "RP-340", no, parcel.state());
        return parcel;
    }

    private static void demand(ParcelRow parcel, boolean isReady) {
        Refusal.unless(isReady, Refusal.Kind.CONFLICT, "RP-341", parcel.no(), parcel.state());
    }
}
