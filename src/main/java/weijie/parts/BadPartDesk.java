package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import weijie.catalog.CatalogSnapshot;
import weijie.network.Scope;
import weijie.notice.NoticeDesk;
import weijie.notice.Telling;
import weijie.policy.TermValues;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.FileStore;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Term;
import weijie.shared.Typed;
import weijie.shared.UtcNow;
import weijie.shared.media.MediaFile;
import weijie.shared.media.StoredFile;

/** Where bad parts are looked at, handed over, photographed, and a verdict is disputed (G18, G23). */
@ApplicationScoped
public class BadPartDesk {

    private static final int PHOTOS_MOST = 9;
    private static final int WORDS_MOST = 500;

    @Inject
    BadParts parts;

    @Inject
    ReturnParcels parcels;

    @Inject
    PartLabels labels;

    @Inject
    StockBook book;

    @Inject
    StockNames names;

    @Inject
    TermValues terms;

    @Inject
    FileStore files;

    @Inject
    NoticeDesk notices;

    @Inject
    PartEvents events;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Transactional
    @Duty
    public Listing<BadPartRow> list(BadPartCriteria criteria, Slice slice) {
        return parts.list(criteria, Scope.of(caller), slice);
    }

    @Transactional
    @Duty
    public BadPartRow find(String label) {
        return parts.find(label, Scope.of(caller)).orElseThrow(() -> Refusal.notFound("RP-300", label));
    }

    /**
     * Labels a piece that belongs to no order; headquarters may not write it off.
     *
     * @return its label
     */
    @Transactional
    @Duty({Role.OUTLET_CLERK, Role.CENTRE_CLERK})
    public String found(String outletCode, String partCode, String reason) {
        LocalDate today = LocalDate.now(clock);
        StockPlace outlet = names.place(PlaceKind.OUTLET, outletCode);
        Long centreId = names.centreOf(outlet, today);
        Refusal.unlessField(
                centreId != null && Scope.of(caller).covers(centreId, outlet.id()), "outletCode", "PT-720", outletCode);
        CatalogSnapshot.PartView part = names.part(partCode);
        BadPart piece = new BadPart(
                labels.draw(outlet.id(), 1).get(0),
                part.id(),
                PartGroup.of(part.partClass()),
                outlet.id(),
                centreId,
                Typed.required("reason", reason, 300),
                today,
                today.plusDays(terms.current().number(Term.RETURN_DAYS, today)),
                caller.userName());
        parts.add(piece);
        book.move(List.of(removal(piece, today)));
        changes.fire(Change.added(BadPart.KIND, piece.label(), Change.facts("part", part.code(), "reason", reason)));
        return piece.label();
    }

    private static Move removal(BadPart piece, LocalDate today) {
        return new Move(
                new StockDocument(BadPart.KIND, piece.label(), 0),
                1,
                StockEvent.REMOVED,
                1,
                null,
                piece.spot(),
                today,
                piece.centreId(),
                piece.outletId());
    }

    /** Hands pieces over to the centre that their outlets belong to today; all of them or none. */
    @Transactional
    @Duty({Role.OUTLET_CLERK, Role.CENTRE_CLERK})
    public void handOver(List<String> handed) {
        Refusal.unlessField(handed != null && !handed.isEmpty(), "labels", "RP-310");
        LocalDate today = LocalDate.now(clock);
        List<BadPart> pieces = parts.lock(handed, Scope.of(caller));
        book.move(pieces.stream()
                .flatMap(piece -> {
                    Long centreId = names.centreOf(StockPlace.outlet(piece.outletId()), today);
                    Refusal.unless(centreId != null, Refusal.Kind.CONFLICT, "RP-313", piece.label());
                    PieceMoves moves = new PieceMoves(new StockDocument(BadPart.KIND, piece.label(), 0), today);
                    moves.move(StockEvent.HANDED_OVER, piece, 1, () -> piece.handOver(centreId, today));
                    return moves.all().stream();
                })
                .toList());
        // Which ones is not kept in the log, which headquarters reads: it will count them blind.
        changes.fire(Change.act(BadPart.KIND, "*", "HAND_OVER", Map.of(), Change.facts("pieces", pieces.size())));
    }

    /** What was done with a piece, the first first. */
    @Transactional
    @Duty
    public List<PartEventRow> history(String label) {
        find(label);
        return events.of(label);
    }

    /** The photos of a piece. */
    @Transactional
    @Duty
    public List<PhotoRow> photos(String label) {
        return seen(label).map(PartPhoto::row).toList();
    }

    private Stream<PartPhoto> seen(String label) {
        find(label);
        return parts.photosOf(parts.lock(List.of(label), Scope.of(caller)).get(0)).stream();
    }

    /**
     * Adds a photo; of the fault by the outlet or centre, of what was found by the inspector. Neither side fills the other's places.
     *
     * @throws Refusal {@code RP-328} when there are enough, {@code RR-215} for any other kind of file
     */
    @Transactional
    @Duty({Role.OUTLET_CLERK, Role.CENTRE_CLERK, Role.HQ_INSPECTOR, Role.HQ_PARTS})
    public void photograph(String label, String fileName, InputStream content) {
        find(label);
        BadPart piece = parts.lock(List.of(label), Scope.of(caller)).get(0);
        boolean ours = Scope.of(caller).isAll();
        long taken = parts.photosOf(piece).stream()
                .filter(one -> one.isByHeadquarters() == ours)
                .count();
        Refusal.unless(taken < PHOTOS_MOST, Refusal.Kind.CONFLICT, "RP-328", PHOTOS_MOST);
        PartPhoto photo = new PartPhoto(
                piece.id(), ours, MediaFile.keep(fileName, content, files, caller.userName(), UtcNow.of(clock)));
        parts.add(photo);
        changes.fire(Change.act(
                BadPart.KIND,
                label,
                "PHOTOGRAPH",
                Map.of(),
                Change.facts("file", photo.file().fileName())));
    }

    /** A photo of a piece. */
    @Transactional
    @Duty
    public StoredFile photo(String label, long photoId) {
        return seen(label)
                .filter(photo -> photo.id() == photoId)
                .findFirst()
                .map(photo -> StoredFile.of(photo.file(), files))
                .orElseThrow(() -> Refusal.notFound("RR-214", photoId));
    }

    /**
     * The centre does not agree with a verdict, or that a piece was missing; also when its parcel is closed.
     *
     * @throws Refusal {@code RP-322} when the days for it have passed, {@code RP-329} while an earlier objection is open
     */
    @Transactional
    @Duty({Role.CENTRE_CLERK})
    public void dispute(String label, String text) {
        BadPart piece = parts.lock(List.of(label), Scope.of(caller)).get(0);
        LocalDate today = LocalDate.now(clock);
        String said = Typed.required("text", text, WORDS_MOST);
        piece.demandJudged();
        piece.dispute(
                said,
                caller.userName(),
                today,
                found(piece).on().plusDays(terms.current().number(Term.PART_DISPUTE_DAYS, today)));
        changes.fire(Change.act(BadPart.KIND, label, "DISPUTE", Map.of(), Change.facts("reason", said)));
        notices.tellRole(
                Role.HQ_PARTS,
                Telling.of("parts.notice.disputed", List.of(label), link(label)).asking());
    }

    /** Who found when what the centre disputes: the verdict, or that it was not there. */
    private ReturnParcels.Found found(BadPart piece) {
        return piece.verdict() == null
                ? parcels.counted(piece.parcelId())
                : new ReturnParcels.Found(piece.inspectedBy(), piece.inspectedOn());
    }

    /**
     * Headquarters answers an objection; a verdict that was wrong is changed by an inspection, or its end reversed.
     *
     * @throws Refusal {@code RP-320} for whoever gave the verdict or counted the parcel
     */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.HQ_DIRECTOR})
    public void answer(String label, String text) {
        find(label);
        BadPart piece = parts.lock(List.of(label), Scope.of(caller)).get(0);
        String said = Typed.required("text", text, WORDS_MOST);
        piece.answer(said, caller.userName(), piece.isDisputed() ? found(piece).by() : null, LocalDate.now(clock));
        changes.fire(Change.act(BadPart.KIND, label, "ANSWER", Map.of(), Change.facts("reason", said)));
        notices.acted(link(label));
        notices.tellCentre(piece.centreId(), Telling.of("parts.notice.answered", List.of(label), link(label)));
    }

    static String link(String label) {
        return "/parts/bad-part.xhtml?label=" + label;
    }
}
