package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import weijie.reporting.ReportPrinter;
import weijie.reporting.TablePaper;
import weijie.reporting.TableSheet;
import weijie.shared.Caller;
import weijie.shared.Names;
import weijie.shared.Refusal;
import weijie.shared.Texts;

/** The papers about an issue of parts: what is taken from the shelf, and the note that goes with the box. */
@ApplicationScoped
public class IssuePapers {

    @Inject
    PartIssueDesk desk;

    @Inject
    PartPaperDesk papers;

    @Inject
    ReportPrinter printer;

    @Inject
    Names names;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * A paper as a PDF.
     *
     * @throws Refusal {@code RP-346} in a state in which there is none
     */
    public PartPaper pdf(IssuePaper kind, String no, PaperSize size, Texts texts) {
        TablePaper table = table(kind, no, size, texts);
        return taken(no, no + '-' + kind.slug() + ".pdf", out -> printer.table(table, texts.locale(), out));
    }

    /** The rows of a paper as a spreadsheet; refused as the paper is. */
    public PartPaper xlsx(IssuePaper kind, String no, Texts texts) {
        TablePaper table = table(kind, no, PaperSize.A4, texts);
        return taken(no, no + '-' + kind.slug() + ".xlsx", out -> TableSheet.write(table, texts.locale(), out));
    }

    private PartPaper taken(String no, String fileName, PartPaper.Content content) {
        return new PartPaper(fileName, out -> {
            content.writeTo(out);
            papers.taken(PartIssue.KIND, no, fileName);
        });
    }

    private TablePaper table(IssuePaper kind, String no, PaperSize size, Texts texts) {
        IssueRow issue = desk.find(no);
        Refusal.unless(
                IssuePaper.readyIn(issue.state()).contains(kind), Refusal.Kind.CONFLICT, "RP-346", no, issue.state());
        PaperText text = new PaperText(texts, names);
        text.fact("from", place(issue.from(), text))
                .fact("to", place(issue.to(), text))
                .fact("state", text.word("status", issue.state()))
                .act("made", issue.madeBy(), issue.madeAt())
                .fact("carrier", issue.carrier())
                .fact("trackingNo", issue.trackingNo())
                .fact("shippedOn", issue.shippedOn());
        if (kind == IssuePaper.PICKING_LIST) {
            text.text("shelf", 12);
        }
        text.text("partCode", 22).text("partName", 34).text("requestNo", 18).number("quantity");
        List<TablePaper.Line> rows = kind == IssuePaper.PICKING_LIST ? toPick(issue, text) : sent(issue, text);
        return new TablePaper(
                size.shape(),
                text.say("title." + kind),
                no,
                text.facts(),
                text.columns(),
                rows,
                text.say("issue.total", rows.size(), issue.pieces()),
                text.say("nothing.ISSUE"),
                kind == IssuePaper.PICKING_LIST
                        ? text.signs("picker", "checker")
                        : text.signs("sender", "carrier", "receiver"),
                text.printed(caller.userName(), clock),
                List.of());
    }

    private static String place(Location place, PaperText text) {
        return place.kind() == PlaceKind.HQ ? text.word("parts.kind", PlaceKind.HQ) : place.code() + ' ' + place.name();
    }

    /** Along the shelves, what lies on none last; with an empty column to tick. */
    private static List<TablePaper.Line> toPick(IssueRow issue, PaperText text) {
        text.text("picked", 12).text("remark", 20);
        return issue.lines().stream()
                .sorted(Comparator.comparing(IssueRow.Line::shelf, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(IssueRow.Line::partCode))
                .map(line -> TablePaper.Line.of(
                        line.shelf(),
                        line.partCode(),
                        line.partName(),
                        line.requestNo(),
                        line.quantity(),
                        null,
                        serials(line, text)))
                .toList();
    }

    /** What came is left to be written down by hand until somebody has booked it. */
    private static List<TablePaper.Line> sent(IssueRow issue, PaperText text) {
        text.number("there").number("damaged").number("missing").text("remark", 20);
        boolean isBooked =
                issue.lines().stream().anyMatch(line -> line.received() + line.damaged() + line.missing() > 0);
        return issue.lines().stream()
                .map(line -> TablePaper.Line.of(
                        line.partCode(),
                        line.partName(),
                        line.requestNo(),
                        line.quantity(),
                        isBooked ? line.received() : null,
                        isBooked ? line.damaged() : null,
                        isBooked ? line.missing() + line.lost() : null,
                        line.overOf() == null ? serials(line, text) : text.say("issue.over")))
                .toList();
    }

    /** Which pieces, where the sender named them. */
    private static String serials(IssueRow.Line line, PaperText text) {
        return line.serials().isEmpty() ? null : text.say("issue.serials", String.join(" ", line.serials()));
    }
}
