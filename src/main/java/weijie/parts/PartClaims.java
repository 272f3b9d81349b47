package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weijie.catalog.CatalogSnapshots;
import weijie.network.Scope;
import weijie.policy.TermValues;
import weijie.shared.Caller;
import weijie.shared.Money;
import weijie.shared.UtcNow;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/**
 * What headquarters claims for returned parts that are not what they should be (G19, G20) and for parcels that were lost: proposals with
 * their base, for the penalty desk to take over. Nothing is deducted here.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PartClaims {

    @Inject
    Rows rows;

    @Inject
    CatalogSnapshots catalogs;

    @Inject
    StockNames names;

    @Inject
    TermValues terms;

    @Inject
    Event<ClaimChange> claimed;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * A price and where it comes from.
     *
     * @param on the day whose price it is, or {@code null} when the part never had one
     */
    private record Base(Money price, LocalDate on, ClaimRow.BaseSource source) {}

    /** Proposes what a verdict claims for a piece; an earlier proposal for it falls. */
    void propose(BadPart piece, PartVerdict verdict) {
        withdraw(piece);
        if (verdict.claim() != null) {
            Base base = base(piece);
            int times = terms.current().number(verdict.claim().times(), LocalDate.now(clock));
            write(verdict.claim(), piece, piece.parcelId(), piece.centreId(), base, times);
        }
        claimed.fire(new ClaimChange(piece.parcelId()));
    }

    /** A lost parcel: one claim for all that was in it. */
    void proposeLost(ReturnParcel parcel, List<BadPart> pieces) {
        Money sum = pieces.stream().map(piece -> base(piece).price()).reduce(Money.ZERO, Money::plus);
        write(
                PartVerdict.ClaimKind.LOST_PARCEL,
                null,
                parcel.id(),
                parcel.centreId(),
                new Base(sum, null, ClaimRow.BaseSource.PIECES),
                1);
        claimed.fire(new ClaimChange(parcel.id()));
    }

    private void withdraw(BadPart piece) {
        rows.change("UPDATE part_claim SET standing = NULL WHERE standing AND bad_part_id = ?", piece.id());
    }

    private void write(PartVerdict.ClaimKind kind, BadPart piece, long parcelId, long centreId, Base base, int times) {
        rows.change(
                "INSERT INTO part_claim (id, kind, bad_part_id, parcel_id, centre_id, outlet_id, clause, base, base_on, base_source,"
                        + " multiplier, amount, proposed_by, proposed_at, standing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE)",
                TimeOrderedId.next(),
                kind,
                piece == null ? null : piece.id(),
                parcelId,
                centreId,
                piece == null ? null : piece.outletId(),
                kind.clause(),
                base.price(),
                base.on(),
                base.source(),
                times,
                base.price().times(times),
                caller.userName(),
                UtcNow.of(clock));
    }

    /** The price valid on the day headquarters last sent this part to the centre before it was used; failing that, on the day of its use. */
    private Base base(BadPart piece) {
        Optional<LocalDate> issued = rows.first(
                        "SELECT MAX(business_on) AS issued_on FROM stock_movement WHERE part_id = ? AND event = 'SHIPPED' AND from_kind = 'HQ'"
                                + " AND to_kind = 'CENTRE' AND to_id = ? AND business_on <= ?",
                        row -> Optional.ofNullable(row.day("issued_on")),
                        piece.partId(),
                        piece.centreId(),
                        piece.madeOn())
                .flatMap(day -> day);
        LocalDate day = issued.orElse(piece.madeOn());
        return catalogs.latest()
                .part(names.part(piece.partId()))
                .flatMap(part -> part.priceOn(day))
                .map(price -> new Base(
                        price, day, issued.isPresent() ? ClaimRow.BaseSource.ISSUE_DAY : ClaimRow.BaseSource.USE_DAY))
                .orElse(new Base(Money.ZERO, null, ClaimRow.BaseSource.NO_PRICE));
    }

    /** The claims of a parcel that stand; a centre sees those whose penalty it was told of. */
    List<ClaimRow> of(String parcelNo, Scope scope) {
        List<Object> args = new ArrayList<>(List.of(parcelNo));
        String mine = scope.isAll()
                ? ""
                : " AND c.centre_id = ? AND EXISTS (SELECT 1 FROM penalty n WHERE n.claim_id = c.id AND n.notified_on IS NOT NULL)";
        if (!scope.isAll()) {
            args.add(scope.isCentre() ? scope.centreId() : -1L);
        }
        return rows.list("""
                SELECT c.kind, b.label, p.code AS part_code, p.name AS part_name, s.code AS centre_code, u.code AS outlet_code, c.clause, c.base,
                c.base_on, c.base_source, c.multiplier, c.amount FROM part_claim c JOIN return_parcel r ON r.id = c.parcel_id
                JOIN service_centre s ON s.id = c.centre_id LEFT JOIN outlet u ON u.id = c.outlet_id
                LEFT JOIN bad_part b ON b.id = c.bad_part_id LEFT JOIN part p ON p.id = b.part_id
                WHERE c.standing AND r.parcel_no = ?""" + mine + " ORDER BY c.id", PartClaims::row, args.toArray());
    }

    private static ClaimRow row(Row row) {
        return new ClaimRow(
                row.choice(PartVerdict.ClaimKind.class, "kind"),
                row.text("label"),
                row.text("part_code"),
                row.text("part_name"),
                row.text("centre_code"),
                row.text("outlet_code"),
                row.text("clause"),
                row.money("base"),
                row.day("base_on"),
                row.choice(ClaimRow.BaseSource.class, "base_source"),
                row.count("multiplier"),
                row.money("amount"));
    }
}
