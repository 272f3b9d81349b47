package weijie.web.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import weijie.parts.IssuePaper;
import weijie.parts.IssuePapers;
import weijie.parts.IssueRow;
import weijie.parts.LabelPapers;
import weijie.parts.PaperSize;
import weijie.parts.ParcelPaper;
import weijie.parts.ParcelPapers;
import weijie.parts.ParcelRow;
import weijie.parts.PartPaper;
import weijie.parts.StockPapers;
import weijie.parts.WriteOffDesk;
import weijie.shared.Caller;
import weijie.web.Download;
import weijie.web.Say;

/** The papers of the parts loop, sent to the browser in the reader's language; call it from a button with {@code ajax="false"}. */
@Named
@ApplicationScoped
public class PartPapers {

    @Inject
    ParcelPapers parcels;

    @Inject
    LabelPapers labels;

    @Inject
    IssuePapers issues;

    @Inject
    StockPapers stock;

    @Inject
    WriteOffDesk ends;

    @Inject
    Caller caller;

    @Inject
    Say say;

    /** The papers that there are of a parcel now; none where its reader may not know what is in it. */
    public List<ParcelPaper> ready(ParcelRow parcel) {
        boolean claimed = caller.isHeadquarters() || !ends.claims(parcel.no()).isEmpty();
        return ParcelPaper.readyFor(parcel).stream()
                .filter(paper -> claimed || paper != ParcelPaper.CONFISCATION)
                .toList();
    }

    /** A packing list on the continuous paper of dot matrix printers. */
    public void packingForm(String no) {
        send(parcels.pdf(ParcelPaper.PACKING_LIST, no, PaperSize.FORM, say.texts()));
    }

    /** The label of a box. */
    public void boxLabel(String no) {
        send(parcels.label(no, say.texts()));
    }

    public void pdf(String no, ParcelPaper paper) {
        send(parcels.pdf(paper, no, PaperSize.A4, say.texts()));
    }

    public void xlsx(String no, ParcelPaper paper) {
        send(parcels.xlsx(paper, no, say.texts()));
    }

    /** The papers that there are of an issue now. */
    public List<IssuePaper> readyOf(IssueRow issue) {
        return IssuePaper.readyIn(issue.state());
    }

    public void issue(String no, IssuePaper paper, PaperSize size) {
        send(issues.pdf(paper, no, size, say.texts()));
    }

    public void issueRows(String no, IssuePaper paper) {
        send(issues.xlsx(paper, no, say.texts()));
    }

    /** The label of a piece. */
    public void label(String label) {
        labels(List.of(label));
    }

    /** The labels of pieces that are named. */
    public void labels(List<String> chosen) {
        send(labels.chosen(chosen, say.texts()));
    }

    /** The month that a page shows. */
    void month(StockMonthSheet.Wish wish) {
        send(stock.pdf(wish.month(), wish.stock(), say.texts()));
    }

    private static void send(PartPaper paper) {
        Download.file(paper.fileName(), paper.content()::writeTo);
    }
}
