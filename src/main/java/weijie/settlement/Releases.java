package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import weijie.network.Scope;
import weijie.parts.BadPartState;
import weijie.parts.WaitingPiece;
import weijie.parts.WaitingPieces;
import weijie.policy.TermValues;
import weijie.shared.LatePeriods;
import weijie.shared.Money;
import weijie.shared.Term;
import weijie.shared.Terms;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** Works out what would release the fees of orders that wait for a part, a sheet or a call (G09). */
@ApplicationScoped
public class Releases {

    @Inject
    Rows rows;

    @Inject
    WaitingPieces pieces;

    @Inject
    HeldOrderFees fees;

    @Inject
    TermValues terms;

    @Inject
    Clock clock;

    /** An order that no statement has settled, with what it would have to show. */
    private record Open(
            long id,
            String orderNo,
            LocalDate completedOn,
            boolean returnable,
            boolean sheet,
            boolean called,
            int carries,
            YearMonth published) {}

    /** The releases by the numbers of those orders that lie within the scope; an order that is settled, refused or lacks nothing that it waited for has none. */
    public Map<String, Release> of(Collection<String> orderNos, Scope scope) {
        if (orderNos.isEmpty()) {
            return Map.of();
        }
        List<Open> open = rows.listOf(
                orderNos,
                "SELECT o.id, o.order_no, o.completed_on, o.service_sheet_on IS NOT NULL AS sheet, o.callback_on IS NOT NULL AS called,"
                        + " o.held_carries, (EXISTS (SELECT 1 FROM bad_part b WHERE b.order_id = o.id AND b.state <> 'VOID') OR EXISTS (SELECT 1"
                        + " FROM part_use u JOIN part p ON p.code = u.part_code WHERE u.order_id = o.id AND p.must_return)) AS returnable,"
                        + " (SELECT MAX(s.month) FROM statement s WHERE s.centre_id = o.centre_id AND s.residual_no = 0 AND s.sha256 IS NOT NULL) AS published"
                        + " FROM repair_order o WHERE o.settled_month IS NULL"
                        + " AND o.held_decision IS NULL AND o.settlement_status IN ('VALIDATED', 'HELD') AND o.completed_on IS NOT NULL"
                        + mine(scope)
                        + " AND o.order_no IN (?*)",
                Releases::open);
        List<Long> ids = open.stream().map(Open::id).toList();
        Map<Long, List<WaitingPiece>> waiting = ids.isEmpty() ? Map.of() : pieces.of(ids, LocalDate.now(clock));
        Map<Long, Money> money = ids.isEmpty() ? Map.of() : fees.whatever(ids);
        Map<String, Release> found = new LinkedHashMap<>();
        for (Open order : open) {
            release(order, waiting.getOrDefault(order.id(), List.of()), money.get(order.id()), scope.isAll(), found);
        }
        return found;
    }

    private static String mine(Scope scope) {
        return scope.isCentre()
                ? " AND o.centre_id = " + scope.centreId()
                : scope.isOutlet() ? " AND o.outlet_id = " + scope.outletId() : "";
    }

    private static Open open(Row row) {
        String published = row.text("published");
        return new Open(
                row.number("id"),
                row.text("order_no"),
                row.day("completed_on"),
                row.flag("returnable"),
                row.flag("sheet"),
                row.flag("called"),
                row.count("held_carries"),
                published == null ? null : YearMonth.parse(published));
    }

    private void release(Open order, List<WaitingPiece> parts, Money money, boolean blind, Map<String, Release> found) {
        Terms policy = terms.current();
        boolean asked = order.returnable() && policy.isOn(Term.PARTS_LOOP_FROM, order.completedOn());
        boolean sheet = !order.sheet() && policy.isOn(Term.SERVICE_SHEET_FROM, order.completedOn());
        boolean call = !order.called() && policy.isOn(Term.CALLBACK_FROM, order.completedOn());
        if (!asked && !sheet && !call) {
            return;
        }
        List<Release.Step> steps = asked ? sending(parts, blind) : new ArrayList<>();
        if (sheet) {
            steps.add(new Release.Step(Release.Act.SEND_SHEET, List.of()));
        }
        if (call) {
            steps.add(new Release.Step(Release.Act.CALL_BACK, List.of()));
        }
        YearMonth month = month(order, policy);
        boolean undecided =
                !steps.isEmpty() && order.carries() >= policy.number(Term.HELD_CARRIES_MAX, order.completedOn());
        found.put(
                order.orderNo(), new Release(steps, LatePeriods.windowCloses(month, policy), month, money, undecided));
    }

    /** Headquarters is not told which pieces: it will count the parcel blind. */
    private List<Release.Step> sending(List<WaitingPiece> parts, boolean blind) {
        List<Release.Step> steps = new ArrayList<>();
        if (blind || parts.isEmpty()) {
            if (parts.isEmpty() || parts.stream().anyMatch(part -> part.state().isToSend())) {
                steps.add(new Release.Step(Release.Act.SEND_PARTS, List.of()));
            }
            return steps;
        }
        add(steps, Release.Act.HAND_OVER, parts, part -> part.state() == BadPartState.AT_OUTLET);
        Predicate<WaitingPiece> atCentre = part -> part.state().isToSend() && part.state() != BadPartState.AT_OUTLET;
        add(steps, Release.Act.SHIP, parts, atCentre.and(WaitingPiece::slotLeft));
        add(steps, Release.Act.SHIP_WITHOUT_SLOT, parts, atCentre.and(part -> !part.slotLeft()));
        return steps;
    }

    private static void add(
            List<Release.Step> steps, Release.Act act, List<WaitingPiece> parts, Predicate<WaitingPiece> which) {
        List<String> labels =
                parts.stream().filter(which).map(WaitingPiece::label).collect(Collectors.toList());
        if (!labels.isEmpty()) {
            steps.add(new Release.Step(act, labels));
        }
    }

    /** The first month it can be settled with: its own or a later one that is neither past its cut-off nor published. */
    private YearMonth month(Open order, Terms policy) {
        YearMonth month =
                latest(YearMonth.from(order.completedOn()), LatePeriods.firstOpen(LocalDate.now(clock), policy));
        return order.published() == null
                ? month
                : latest(month, order.published().plusMonths(1));
    }

    private static YearMonth latest(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }
}
