package weijie.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import weijie.parts.BadPartDesk;
import weijie.parts.CountDesk;
import weijie.parts.CountEntry;
import weijie.parts.GrantEntry;
import weijie.parts.InspectionDesk;
import weijie.parts.InspectionEntry;
import weijie.parts.IssueCriteria;
import weijie.parts.IssueEntry;
import weijie.parts.OpeningDesk;
import weijie.parts.OpeningEntry;
import weijie.parts.ParcelCriteria;
import weijie.parts.ParcelDesk;
import weijie.parts.PartGroup;
import weijie.parts.PartIssueDesk;
import weijie.parts.PartReceiptDesk;
import weijie.parts.PartRequestDesk;
import weijie.parts.PartVerdict;
import weijie.parts.ReceiptEntry;
import weijie.parts.RequestCriteria;
import weijie.parts.RequestEntry;
import weijie.parts.WriteOffDesk;
import weijie.shared.ActingAs;
import weijie.shared.Slice;

/**
 * Parts of the demonstration's settled centre, all of them on the move: requests and issues at every step, boxes in every state, a month whose returns are
 * used up, a short count and a board that is not original. The switch of the loop stays off: records are handed in as before until
 * headquarters sets its day.
 */
@ApplicationScoped
class DemoParts {

    private static final String CENTRE = DemoNetwork.SETTLED_CENTRE;
    private static final String BOARD = "WJ-MB-55";
    private static final String PANEL = "WJ-LCD-55";
    private static final String POWER = "WJ-PS-55";

    private static final RequestCriteria ANY_REQUEST = new RequestCriteria(null, null, null, null, null);
    private static final IssueCriteria ANY_ISSUE = new IssueCriteria(null, null, null, null, null);
    private static final String CARRIER = "顺丰";

    @Inject
    DemoDesk desk;

    @Inject
    OpeningDesk opening;

    @Inject
    PartRequestDesk requests;

    @Inject
    PartIssueDesk issues;

    @Inject
    PartReceiptDesk receipts;

    @Inject
    BadPartDesk badParts;

    @Inject
    ParcelDesk parcels;

    @Inject
    CountDesk counts;

    @Inject
    InspectionDesk inspections;

    @Inject
    WriteOffDesk writeOffs;

    /** What is there already stays as it is. */
    void circulate() {
        ActingAs.run(DemoPerson.PARTS, () -> opening.register(stock()));
        if (requests.list(ANY_REQUEST, Slice.of(0, 1)).total() == 0) {
            desk.together(this::ask);
        }
        if (issues.list(ANY_ISSUE, Slice.of(0, 1)).total() == 0) {
            desk.together(this::send);
        }
        if (parcels.list(new ParcelCriteria(null, null, null, null, null, null), Slice.of(0, 1))
                        .total()
                == 0) {
            desk.together(this::sendBack);
        }
    }

    private static List<OpeningEntry> stock() {
        List<OpeningEntry> stock = new ArrayList<>();
        for (String part : List.of(BOARD, PANEL, POWER)) {
            stock.add(new OpeningEntry("HQ", "HQ", part, "60"));
            stock.add(new OpeningEntry("CENTRE", CENTRE, part, "12"));
            DemoNetwork.SETTLED_OUTLETS.forEach(outlet -> stock.add(new OpeningEntry("OUTLET", outlet, part, "4")));
        }
        return stock;
    }

    /** A request that waits for the centre, one for headquarters, one that is only begun. */
    private void ask() {
        String waiting = request("HN-A", BOARD, "2");
        asOutlet("HN-A", () -> requests.submit(waiting, null));
        String granted = request("HN-B", PANEL, "1");
        asOutlet("HN-B", () -> requests.submit(granted, null));
        asCentre(() -> requests.centreApprove(granted, null, new GrantEntry(null)));
        request("HN-C", POWER, "3");
    }

    private String request(String outlet, String part, String quantity) {
        List<String> made = new ArrayList<>();
        asOutlet(
                outlet,
                () -> made.add(requests.make(
                        new RequestEntry(outlet, null, List.of(new RequestEntry.Line(part, quantity, null))))));
        return made.get(0);
    }

    /** A box on its way, one that came with a piece missing, and one that is only picked. */
    private void send() {
        ship(issue(BOARD, "4"));
        String differs = issue(POWER, "5");
        ship(differs);
        asCentre(() -> receipts.receive(
                differs, null, new ReceiptEntry(List.of(new ReceiptEntry.Line(1, "4", null, "1", null)), null)));
        String picked = issue(PANEL, "2");
        ActingAs.run(DemoPerson.PARTS, () -> issues.pick(picked, null));
    }

    private String issue(String part, String quantity) {
        List<String> made = new ArrayList<>();
        ActingAs.run(
                DemoPerson.PARTS,
                () -> made.add(issues.make(
                        new IssueEntry(CENTRE, null, List.of(new IssueEntry.Line(part, quantity, null, null))))));
        return made.get(0);
    }

    private void ship(String issue) {
        ActingAs.run(DemoPerson.PARTS, () -> {
            issues.pick(issue, null);
            issues.ship(issue, null, CARRIER, "SF8" + issue.replaceAll("\\D", ""));
        });
    }

    /** Boxes at every step of headquarters' desk and of the centre's; the returns of other parts are used up, an extra one too. */
    private void sendBack() {
        closed(box(PartGroup.VALUABLE, BOARD, 3));
        count(box(PartGroup.VALUABLE, PANEL, 3), 2);
        String received = box(PartGroup.VALUABLE, BOARD, 2);
        ActingAs.run(DemoPerson.PARTS, () -> counts.receive(received, null, null));
        String inspected = box(PartGroup.OTHER, POWER, 2);
        count(inspected, 2);
        inspect(inspected, PartVerdict.ORIGINAL, PartVerdict.MISMATCHED);
        YearMonth month = parcels.quota(CENTRE, null).month();
        ActingAs.run(DemoPerson.PARTS, () -> parcels.grant(CENTRE, month, PartGroup.OTHER, "2", "月初集中清理旧件"));
        box(PartGroup.OTHER, POWER, 2);
        String lost = box(PartGroup.OTHER, POWER, 1);
        ActingAs.run(DemoPerson.PARTS, () -> parcels.lost(lost, null, "快递公司确认丢失"));
        asCentre(() -> {
            parcels.pack(filled(PartGroup.OTHER, POWER, 1), null);
            filled(PartGroup.VALUABLE, BOARD, 1);
            parcels.cancel(filled(PartGroup.OTHER, POWER, 1), null, "放错箱");
            labels(BOARD, 2);
        });
    }

    private String box(PartGroup group, String part, int pieces) {
        List<String> made = new ArrayList<>();
        asCentre(() -> {
            String no = filled(group, part, pieces);
            parcels.pack(no, null);
            parcels.ship(no, null, CARRIER, "SF9" + no.replaceAll("\\D", ""), null);
            made.add(no);
        });
        return made.get(0);
    }

    private String filled(PartGroup group, String part, int pieces) {
        List<String> labels = labels(part, pieces);
        badParts.handOver(labels);
        String no = parcels.begin(CENTRE, group);
        parcels.add(no, null, labels);
        return no;
    }

    private List<String> labels(String part, int pieces) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            labels.add(badParts.found("HN-A", part, "启用配件闭环前拆下的旧件"));
        }
        return labels;
    }

    private List<String> labelsOf(String no) {
        List<String> labels = new ArrayList<>();
        asCentre(() -> parcels.find(no).pieces().forEach(piece -> labels.add(piece.label())));
        return labels;
    }

    private void count(String no, int there) {
        List<CountEntry.Piece> found = labelsOf(no).stream()
                .limit(there)
                .map(label -> new CountEntry.Piece(label, "1"))
                .toList();
        ActingAs.run(DemoPerson.PARTS, () -> {
            counts.receive(no, null, null);
            counts.count(no, null, new CountEntry(found, List.of(), null));
        });
    }

    private void inspect(String no, PartVerdict... verdicts) {
        List<String> labels = labelsOf(no);
        List<InspectionEntry.Piece> judged = new ArrayList<>();
        for (int i = 0; i < verdicts.length; i++) {
            judged.add(new InspectionEntry.Piece(labels.get(i), verdicts[i], null));
        }
        ActingAs.run(DemoPerson.INSPECTOR, () -> inspections.inspect(no, null, new InspectionEntry(judged)));
    }

    /** Through to its end, with one board that somebody else made. */
    private void closed(String no) {
        count(no, 3);
        String strange = labelsOf(no).get(1);
        ActingAs.run(DemoPerson.INSPECTOR, () -> {
            badParts.photograph(strange, "正面.png", DemoPhotos.board(true));
            badParts.photograph(strange, "背面.png", DemoPhotos.board(false));
        });
        inspect(no, PartVerdict.ORIGINAL, PartVerdict.NON_ORIGINAL, PartVerdict.NONCONFORMING);
        ActingAs.run(DemoPerson.PARTS, () -> {
            writeOffs.writeOff(no, null, List.of());
            writeOffs.close(no, null);
        });
    }

    private void asCentre(Runnable act) {
        ActingAs.run(desk.clerkOf(CENTRE), act);
    }

    private void asOutlet(String outlet, Runnable act) {
        ActingAs.run(desk.clerkOfOutlet(outlet), act);
    }
}
