package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weijie.network.Scope;
import weijie.notice.NoticeDesk;
import weijie.notice.Telling;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Typed;
import weijie.shared.UtcNow;

/** Where inspected pieces end as their verdicts say, by another person than the inspector; and where an end is taken back (G18, G24). */
@ApplicationScoped
public class WriteOffDesk {

    @Inject
    ReturnParcels parcels;

    @Inject
    BadParts parts;

    @Inject
    WriteOffs ends;

    @Inject
    PartClaims claims;

    @Inject
    StockBook book;

    @Inject
    NoticeDesk notices;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Transactional
    @Duty
    public Listing<WriteOffRow> list(WriteOffCriteria criteria, Slice slice) {
        return ends.list(criteria, Scope.of(caller), slice);
    }

    /** What is claimed for the pieces of a parcel (G19, G20). */
    @Transactional
    @Duty
    public List<ClaimRow> claims(String parcelNo) {
        return claims.of(parcelNo, Scope.of(caller));
    }

    /**
     * Ends pieces as their verdicts say: written off, rejected or confiscated; all of them or none.
     *
     * @param labels which; empty for the whole parcel
     * @throws Refusal {@code RP-315} for one that has ended, {@code RP-320} for whoever inspected a piece of the parcel, {@code RP-321} for
     *     one that is not inspected
     */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.HQ_DIRECTOR})
    public void writeOff(String no, Integer version, List<String> labels) {
        ReturnParcel parcel = parcels.seen(no, version, Scope.of(caller));
        List<BadPart> pieces = parts.lockOf(parcel);
        Refusal.unless(
                pieces.stream().noneMatch(piece -> caller.userName().equals(piece.inspectedBy())),
                Refusal.Kind.FORBIDDEN,
                "RP-320",
                no);
        List<BadPart> ending = chosen(parcel, pieces, labels == null ? List.of() : labels);
        parcel.demandCounted();
        List<Move> moves = new ArrayList<>();
        for (BadPart piece : ending) {
            moves.addAll(end(parcel, piece));
        }
        book.move(moves);
        changes.fire(Change.act(ReturnParcel.KIND, no, "WRITE_OFF", Map.of(), Change.facts("pieces", ending.size())));
        notices.acted(ParcelDesk.link(no));
        notices.tellCentre(
                parcel.centreId(),
                Telling.of("parts.notice.ended", List.of(no, Integer.toString(ending.size())), ParcelDesk.link(no)));
    }

    private List<BadPart> chosen(ReturnParcel parcel, List<BadPart> pieces, List<String> labels) {
        Set<String> left = new HashSet<>(labels);
        Refusal.unlessField(left.size() == labels.size(), "labels", "RP-317", labels);
        List<BadPart> chosen = labels.isEmpty()
                ? whole(pieces)
                : pieces.stream().filter(piece -> left.remove(piece.label())).toList();
        left.stream().sorted().findFirst().ifPresent(label -> {
            throw Refusal.invalidField("labels", "RP-316", label, parcel.parcelNo());
        });
        Refusal.unless(!chosen.isEmpty(), Refusal.Kind.CONFLICT, "RP-331", parcel.parcelNo());
        for (BadPart piece : chosen) {
            ends.standing(piece).ifPresent(end -> {
                throw Refusal.conflict("RP-315", piece.label(), end.doneOn(), parcel.parcelNo());
            });
            Refusal.unless(
                    piece.state() == BadPartState.INSPECTED,
                    Refusal.Kind.CONFLICT,
                    "RP-321",
                    piece.label(),
                    piece.state());
        }
        return chosen;
    }

    /** What of the box has not ended; all that came when everything has, which is then refused by name. */
    private List<BadPart> whole(List<BadPart> pieces) {
        List<BadPart> came = pieces.stream()
                .filter(piece -> piece.state() != BadPartState.MISSING)
                .toList();
        List<BadPart> open =
                came.stream().filter(piece -> ends.standing(piece).isEmpty()).toList();
        return open.isEmpty() ? came : open;
    }

    private List<Move> end(ReturnParcel parcel, BadPart piece) {
        int round = ends.rounds(piece);
        PieceMoves moves =
                new PieceMoves(new StockDocument(ReturnParcel.KIND, parcel.parcelNo(), round), LocalDate.now(clock));
        Map<String, String> before = piece.facts();
        moves.move(event(piece.verdict().outcome()), piece, piece.parcelLine(), piece::end);
        ends.add(piece, round);
        changes.fire(Change.act(BadPart.KIND, piece.label(), "WRITE_OFF", before, piece.facts()));
        return moves.all();
    }

    private static StockEvent event(BadPartState outcome) {
        return StockEvent.valueOf(outcome.name());
    }

    /**
     * Closes a parcel whose pieces have all ended.
     *
     * @throws Refusal {@code RP-319} while some have not
     */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.HQ_DIRECTOR})
    public void close(String no, Integer version) {
        ReturnParcel parcel = parcels.seen(no, version, Scope.of(caller));
        Map<String, String> before = parcel.facts();
        parcel.close(caller.userName(), UtcNow.of(clock));
        long open = parts.lockOf(parcel).stream()
                .filter(piece -> piece.state() == BadPartState.COUNTED || piece.state() == BadPartState.INSPECTED)
                .count();
        Refusal.unless(open == 0, Refusal.Kind.CONFLICT, "RP-319", no, open);
        changes.fire(Change.act(ReturnParcel.KIND, no, "CLOSE", before, parcel.facts()));
        notices.acted(ParcelDesk.link(no));
    }

    /**
     * Asks for the end of a piece to be taken back, on the day it was made; another person has to agree.
     *
     * @throws Refusal {@code RP-323} on a later day, {@code RP-325} when it was asked for already or the piece has not ended
     */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.HQ_DIRECTOR})
    public void askReversal(String label, String reason) {
        BadPart piece = locked(label);
        WriteOffs.Standing end = standing(piece);
        Refusal.unless(end.askedBy() == null, Refusal.Kind.CONFLICT, "RP-325", label);
        String why = Typed.required("reason", reason, 300);
        ends.askReversal(end, why);
        changes.fire(Change.act(BadPart.KIND, label, "ASK_REVERSAL", Map.of(), Change.facts("reason", why)));
        notices.tellRole(
                Role.HQ_DIRECTOR,
                Telling.of("parts.notice.reversal", List.of(label, why), BadPartDesk.link(label))
                        .asking());
    }

    /**
     * Takes an end back: the piece is inspected and waits for another one.
     *
     * @throws Refusal {@code RP-324} for the person who asked, {@code RP-325} when nobody did
     */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.HQ_DIRECTOR})
    public void approveReversal(String label) {
        BadPartRow row = find(label);
        Refusal.unless(row.parcelNo() != null, Refusal.Kind.CONFLICT, "RP-325", label);
        ReturnParcel parcel = parcels.lock(row.parcelNo(), Scope.of(caller));
        BadPart seen = parts.lock(List.of(label), Scope.of(caller)).get(0);
        WriteOffs.Standing end = standing(seen);
        Refusal.unless(end.askedBy() != null, Refusal.Kind.CONFLICT, "RP-325", label);
        Refusal.unless(!caller.userName().equals(end.askedBy()), Refusal.Kind.FORBIDDEN, "RP-324", label);
        Map<String, String> before = seen.facts();
        PieceMoves moves = new PieceMoves(
                new StockDocument(ReturnParcel.KIND, parcel.parcelNo(), end.round()), LocalDate.now(clock));
        moves.move(StockEvent.REVERSED, seen, seen.parcelLine(), seen::reopen);
        ends.reverse(end);
        parcel.reopen();
        book.move(moves.all());
        changes.fire(Change.act(BadPart.KIND, label, "REVERSE", before, seen.facts()));
        notices.acted(BadPartDesk.link(label));
    }

    private BadPartRow find(String label) {
        return parts.find(label, Scope.of(caller)).orElseThrow(() -> Refusal.notFound("RP-300", label));
    }

    private BadPart locked(String label) {
        find(label);
        return parts.lock(List.of(label), Scope.of(caller)).get(0);
    }

    private WriteOffs.Standing standing(BadPart piece) {
        WriteOffs.Standing end = ends.standing(piece).orElseThrow(() -> Refusal.conflict("RP-325", piece.label()));
        LocalDate today = LocalDate.now(clock);
        Refusal.unless(end.doneOn().equals(today), Refusal.Kind.CONFLICT, "RP-323", piece.label(), end.doneOn());
        return end;
    }
}
