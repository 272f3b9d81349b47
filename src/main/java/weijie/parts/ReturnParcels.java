package weijie.parts;

import static weijie.shared.ListOrder.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weijie.network.Scope;
import weijie.policy.TermValues;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Slice;
import weijie.shared.Term;
import weijie.shared.Typed;
import weijie.shared.jpa.Limits;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/** All parcels of bad parts, as far as a scope allows; outlets have none. */
@ApplicationScoped
class ReturnParcels {

    private static final ListOrder<ParcelRow> ORDER =
            ListOrder.of(text("r.parcel_no", ParcelRow::no).down());

    private static final String FROM = " FROM return_parcel r JOIN service_centre c ON c.id = r.centre_id WHERE 1 = 1";

    private static final String ROW = """
            SELECT r.parcel_no, c.code AS centre_code, c.name AS centre_name, r.part_group, r.state, r.created_by, r.created_at, r.packed_by,
            r.packed_at, r.carrier, r.tracking_no, r.shipped_on, r.shipped_at, r.shipped_by, r.slot_month, r.received_by, r.received_at,
            r.counted_by, r.counted_at, r.inspected_by, r.inspected_at, r.closed_by, r.closed_at, r.ended_by, r.ended_at, r.reason,
            (SELECT COUNT(*) FROM bad_part b WHERE b.parcel_id = r.id) AS pieces, r.version""";

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    @Inject
    Rows rows;

    @Inject
    BadParts pieces;

    @Inject
    TermValues terms;

    @Inject
    Clock clock;

    Listing<ParcelRow> list(ParcelCriteria criteria, Scope scope, Slice slice) {
        List<Object> args = new ArrayList<>();
        String where = FROM
                + within(scope, args)
                + new Limits(args)
                        .by("c.code = ?", criteria.centre())
                        .by("r.state = ?", criteria.state())
                        .by("r.part_group = ?", criteria.group())
                        .by("DATE_FORMAT(r.shipped_on, '%Y-%m') = ?", criteria.month())
                        .by("? IN (r.parcel_no, r.tracking_no)", criteria.words())
                        .by(
                                "NOT EXISTS (SELECT 1 FROM bad_part b WHERE b.parcel_id = r.id AND b.state IN ('COUNTED', 'INSPECTED')) = ?",
                                criteria.ended());
        long total = rows.number("SELECT COUNT(*)" + where, args.toArray());
        ListPage<ParcelRow> page = ORDER.page(slice);
        args.addAll(page.args());
        return page.of(
                rows.list(
                        ROW + where + page.behind() + page.orderBy() + page.limit(),
                        row -> row(row, scope),
                        args.toArray()),
                total);
    }

    Optional<ParcelRow> find(String no, Scope scope) {
        List<Object> args = new ArrayList<>();
        String where = FROM + within(scope, args) + " AND r.parcel_no = ?";
        args.add(no);
        return rows.first(ROW + where, row -> row(row, scope), args.toArray()).map(found -> opened(found, scope));
    }

    private ParcelRow opened(ParcelRow found, Scope scope) {
        if (isSealed(found.state(), scope)) {
            return found;
        }
        ReturnParcel parcel = ofNo(found.no()).getSingleResult();
        return found.with(
                pieces.of(parcel),
                rows.list(
                        """
                        SELECT l.line_no, p.code, p.name, l.quantity, l.remark FROM unlisted_part l JOIN part p ON p.id = l.part_id
                        WHERE l.parcel_id = ? ORDER BY l.line_no""",
                        row -> new ParcelRow.Unlisted(
                                row.count("line_no"),
                                row.text("code"),
                                row.text("name"),
                                row.count("quantity"),
                                row.text("remark")),
                        parcel.id()));
    }

    /** Whether what is in a parcel is none of the reader's business yet (G18). */
    private static boolean isSealed(ParcelState state, Scope scope) {
        return scope.isAll() && !state.isOpened();
    }

    private static String within(Scope scope, List<Object> args) {
        if (scope.isAll()) {
            return "";
        }
        args.add(scope.isCentre() ? scope.centreId() : -1L);
        return " AND r.centre_id = ?";
    }

    private ParcelRow row(Row row, Scope scope) {
        ParcelState state = row.choice(ParcelState.class, "state");
        String slotMonth = row.text("slot_month");
        return new ParcelRow(
                row.text("parcel_no"),
                row.text("centre_code"),
                row.text("centre_name"),
                row.choice(PartGroup.class, "part_group"),
                state,
                row.text("created_by"),
                row.time("created_at"),
                row.text("packed_by"),
                row.time("packed_at"),
                row.text("carrier"),
                row.text("tracking_no"),
                row.day("shipped_on"),
                row.time("shipped_at"),
                row.text("shipped_by"),
                slotMonth == null ? null : YearMonth.parse(slotMonth),
                row.text("received_by"),
                row.time("received_at"),
                row.text("counted_by"),
                row.time("counted_at"),
                row.text("inspected_by"),
                row.time("inspected_at"),
                row.text("closed_by"),
                row.time("closed_at"),
                row.text("ended_by"),
                row.time("ended_at"),
                row.text("reason"),
                isSealed(state, scope) ? null : row.count("pieces"),
                List.of(),
                List.of(),
                state == ParcelState.COUNTED ? inspectBy(row.time("counted_at")) : null,
                row.count("version"));
    }

    /** So many days after its count, as the policy wants it. */
    private LocalDate inspectBy(LocalDateTime countedAt) {
        LocalDate countedOn = day(countedAt);
        return countedOn.plusDays(terms.current().number(Term.INSPECTION_DAYS, countedOn));
    }

    private LocalDate day(LocalDateTime at) {
        return at.atOffset(ZoneOffset.UTC).atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    /** Who found something in a parcel, and on which day. */
    record Found(String by, LocalDate on) {}

    /** Who counted a parcel, and when. */
    Found counted(long parcelId) {
        return rows.first(
                        "SELECT counted_by, counted_at FROM return_parcel WHERE id = ? AND counted_at IS NOT NULL",
                        row -> new Found(row.text("counted_by"), day(row.time("counted_at"))),
                        parcelId)
                .orElseThrow();
    }

    /**
     * The parcel, which nobody else changes before this transaction ends.
     *
     * @throws Refusal {@code RP-302} when the scope has none with this number
     */
    ReturnParcel lock(String no, Scope scope) {
        return ofNo(no).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(parcel -> scope.isAll() || scope.isCentre() && scope.centreId() == parcel.centreId())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("RP-302", no));
    }

    /**
     * The same, as somebody saw it.
     *
     * @param version which they saw; {@code null} when they do not mind
     */
    ReturnParcel seen(String no, Integer version, Scope scope) {
        ReturnParcel parcel = lock(no, scope);
        if (version != null) {
            Typed.sameVersion(version, parcel.version());
        }
        return parcel;
    }

    /** Notes that something named so is being done with a parcel; says whether it is the first time. */
    boolean isFirst(ReturnParcel parcel, String token) {
        return rows.change("INSERT IGNORE INTO return_parcel_turn (parcel_id, token) VALUES (?, ?)", parcel.id(), token)
                == 1;
    }

    private TypedQuery<ReturnParcel> ofNo(String no) {
        return entities.createQuery("select r from ReturnParcel r where r.parcelNo = :no", ReturnParcel.class)
                .setParameter("no", no);
    }

    void add(ReturnParcel parcel) {
        entities.persist(parcel);
    }

    void addUnlisted(ReturnParcel parcel, int lineNo, long partId, int quantity, String remark) {
        rows.change(
                "INSERT INTO unlisted_part (id, parcel_id, line_no, part_id, quantity, remark) VALUES (?, ?, ?, ?, ?, ?)",
                TimeOrderedId.next(),
                parcel.id(),
                lineNo,
                partId,
                quantity,
                remark);
    }
}
