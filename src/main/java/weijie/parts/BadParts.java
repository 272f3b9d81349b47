package weijie.parts;

import static weijie.shared.ListOrder.date;
import static weijie.shared.ListOrder.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import weijie.catalog.PartClass;
import weijie.network.Scope;
import weijie.network.ScopeSql;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Slice;
import weijie.shared.jpa.Limits;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/**
 * All bad parts. Headquarters is shown none that lies in a parcel which it has not counted: not its label, not that there is one (G18).
 */
@ApplicationScoped
class BadParts {

    private static final String BY_PART = "partCode";

    private static final ListOrder<BadPartRow> ORDER = ListOrder.<BadPartRow>of(
                    date("b.due_on", BadPartRow::dueOn), text("b.label", BadPartRow::label))
            .by("label", text("b.label", BadPartRow::label))
            .by(BY_PART, text("p.code", BadPartRow::partCode), text("b.label", BadPartRow::label));

    private static final String FROM = """
             FROM bad_part b JOIN part p ON p.id = b.part_id JOIN outlet u ON u.id = b.outlet_id JOIN service_centre c ON c.id = b.centre_id
            LEFT JOIN return_parcel r ON r.id = b.parcel_id""";

    private static final String ROW = """
            SELECT b.label, b.order_no, b.serial_no, b.reason, p.code AS part_code, p.name AS part_name, p.part_class, b.part_group, u.code AS outlet_code,
            u.name AS outlet_name, c.code AS centre_code, b.state, b.made_on, b.due_on, r.parcel_no, b.shipped_on, b.counted, b.verdict, b.remark,
            b.inspected_by, b.inspected_on, (SELECT w.outcome FROM write_off w WHERE w.bad_part_id = b.id AND w.standing) AS outcome,
            b.dispute, b.disputed_by, b.disputed_on, b.answer, b.answered_by, b.answered_on,
            (SELECT COUNT(*) FROM part_photo f WHERE f.bad_part_id = b.id) AS photos, b.version""";

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    Listing<BadPartRow> list(BadPartCriteria criteria, Scope scope, Slice slice) {
        List<Object> args = new ArrayList<>();
        String parcel = " LEFT JOIN return_parcel r ON r.id = b.parcel_id";
        String where = " WHERE b.state <> 'VOID'" + visible(scope, args) + limits(criteria, args);
        long found = StockLists.counted(rows, " FROM bad_part b" + parcel + where, args, slice);
        ListPage<BadPartRow> page = ORDER.page(slice);
        args.addAll(page.args());
        // What they are called is asked of those shown, and not of all that are passed over.
        String keys =
                (BY_PART.equals(slice.sort()) ? " FROM part p JOIN bad_part b ON b.part_id = p.id" : " FROM bad_part b")
                        + parcel
                        + where
                        + page.behind();
        if (BY_PART.equals(slice.sort())) {
            keys += IndexOrders.PARTS.reach(rows, keys, slice, page, args);
        }
        List<BadPartRow> items = rows.list(
                ROW + FROM + " JOIN (SELECT b.id" + keys + page.orderBy() + page.limit() + ") k ON k.id = b.id"
                        + page.orderBy(),
                this::row,
                args.toArray());
        return page.of(items, Math.min(found, StockLists.COUNTED_MOST), found > StockLists.COUNTED_MOST);
    }

    Optional<BadPartRow> find(String label, Scope scope) {
        List<Object> args = new ArrayList<>();
        String where = FROM + " WHERE 1 = 1" + visible(scope, args) + " AND b.label = ?";
        args.add(label);
        return rows.first(ROW + where, this::row, args.toArray());
    }

    /** What lies in a parcel, in the order in which it was laid there. */
    List<BadPartRow> of(ReturnParcel parcel) {
        return rows.list(ROW + FROM + " WHERE b.parcel_id = ? ORDER BY b.parcel_line", this::row, parcel.id());
    }

    private static String visible(Scope scope, List<Object> args) {
        if (scope.isAll()) {
            return " AND (b.parcel_id IS NULL OR r.state IN (" + ParcelState.OPENED_SQL + "))";
        }
        return ScopeSql.within("b", scope, args);
    }

    private String limits(BadPartCriteria criteria, List<Object> args) {
        Limits limits = new Limits(args)
                .by("b.outlet_id = (SELECT id FROM outlet WHERE code = ?)", criteria.outlet())
                .by("b.centre_id = (SELECT id FROM service_centre WHERE code = ?)", criteria.centre())
                .by("b.state = ?", criteria.state())
                .by("b.part_group = ?", criteria.group())
                .by("b.part_id = (SELECT id FROM part WHERE code = ?)", criteria.part())
                .by("b.order_no = ?", criteria.orderNo())
                .by("b.label LIKE CONCAT(?, '%')", criteria.label())
                .by("r.parcel_no = ?", criteria.parcel());
        if (criteria.overdue()) {
            limits.by("b.state IN ('AT_OUTLET', 'AT_CENTRE', 'PACKED') AND b.due_on < ?", LocalDate.now(clock));
        }
        return limits
                + (criteria.judged() ? " AND b.verdict IS NOT NULL" : "")
                + (criteria.disputed() ? " AND b.dispute IS NOT NULL AND b.answer IS NULL" : "");
    }

    private BadPartRow row(Row row) {
        BadPartState state = row.choice(BadPartState.class, "state");
        LocalDate dueOn = row.day("due_on");
        String dispute = row.text("dispute");
        return new BadPartRow(
                row.text("label"),
                row.text("order_no"),
                row.text("serial_no"),
                row.text("reason"),
                row.text("part_code"),
                row.text("part_name"),
                row.choice(PartClass.class, "part_class"),
                row.choice(PartGroup.class, "part_group"),
                row.text("outlet_code"),
                row.text("outlet_name"),
                row.text("centre_code"),
                state,
                row.day("made_on"),
                dueOn,
                state.isToSend() && dueOn.isBefore(LocalDate.now(clock)),
                row.text("parcel_no"),
                row.day("shipped_on"),
                row.numberOrNull("counted") == null ? null : row.flag("counted"),
                row.choice(PartVerdict.class, "verdict"),
                row.text("remark"),
                row.text("inspected_by"),
                row.day("inspected_on"),
                row.choice(BadPartState.class, "outcome"),
                dispute == null
                        ? null
                        : new BadPartRow.Dispute(
                                dispute,
                                row.text("disputed_by"),
                                row.day("disputed_on"),
                                row.text("answer"),
                                row.text("answered_by"),
                                row.day("answered_on")),
                row.count("photos"),
                row.count("version"));
    }

    /**
     * The pieces with these labels, which nobody else changes before this transaction ends.
     *
     * @throws Refusal {@code RP-300} when the scope has no piece with one of them, {@code RP-317} when one is named twice
     */
    List<BadPart> lock(List<String> labels, Scope scope) {
        Set<String> seen = new HashSet<>();
        for (String label : labels) {
            Refusal.unlessField(seen.add(label), "labels", "RP-317", label);
        }
        List<BadPart> found = labels.isEmpty()
                ? List.of()
                : entities.createQuery("select b from BadPart b where b.label in :labels order by b.id", BadPart.class)
                        .setParameter("labels", labels)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
        List<BadPart> mine = found.stream()
                .filter(piece -> piece.state() != BadPartState.VOID && scope.covers(piece.centreId(), piece.outletId()))
                .toList();
        Set<String> known = mine.stream().map(BadPart::label).collect(Collectors.toSet());
        for (String label : labels) {
            Refusal.unless(known.contains(label), Refusal.Kind.NOT_FOUND, "RP-300", label);
        }
        return mine;
    }

    /** The pieces of a parcel, locked. */
    List<BadPart> lockOf(ReturnParcel parcel) {
        return entities.createQuery("select b from BadPart b where b.parcelId = :parcel order by b.id", BadPart.class)
                .setParameter("parcel", parcel.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void add(BadPart piece) {
        entities.persist(piece);
    }

    void add(PartPhoto photo) {
        entities.persist(photo);
    }

    List<PartPhoto> photosOf(BadPart piece) {
        return entities.createQuery(
                        "select f from PartPhoto f where f.badPartId = :piece order by f.id", PartPhoto.class)
                .setParameter("piece", piece.id())
                .getResultList();
    }

    /** How many photos headquarters took of each of these pieces; the same one twice is one. */
    Map<Long, Long> photosByHeadquarters(Collection<BadPart> pieces) {
        return rows
                .listOf(
                        pieces.stream().map(BadPart::id).toList(),
                        "SELECT bad_part_id, COUNT(DISTINCT sha256) AS photos FROM part_photo WHERE by_hq AND bad_part_id IN (?*) GROUP BY bad_part_id",
                        row -> Map.entry(row.number("bad_part_id"), row.number("photos")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void flush() {
        entities.flush();
    }
}
