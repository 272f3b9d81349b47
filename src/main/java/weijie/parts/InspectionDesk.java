package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import weijie.network.Scope;
import weijie.notice.NoticeDesk;
import weijie.notice.Telling;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Typed;
import weijie.shared.UtcNow;

/** Where each returned piece is judged (G18-G20). Whoever judges does not write off. */
@ApplicationScoped
public class InspectionDesk {

    /** Whoever says that a part is not original shows it (G20). */
    private static final int PHOTOS_LEAST = 2;

    @Inject
    ReturnParcels parcels;

    @Inject
    BadParts parts;

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

    /**
     * Gives verdicts; one may be changed until its piece has ended. What a verdict claims is proposed at once.
     *
     * @throws Refusal {@code RP-316} for a piece of another parcel, {@code RP-318} for a part that is not original without two photos that headquarters took
     */
    @Transactional
    @Duty({Role.HQ_INSPECTOR})
    public void inspect(String no, Integer version, InspectionEntry found) {
        ReturnParcel parcel = parcels.seen(no, version, Scope.of(caller));
        parcel.demandCounted();
        Map<String, String> before = parcel.facts();
        Refusal.unlessField(!found.pieces().isEmpty(), "pieces", "RP-310");
        List<BadPart> pieces = parts.lockOf(parcel);
        Map<String, BadPart> byLabel = pieces.stream().collect(Collectors.toMap(BadPart::label, Function.identity()));
        Map<Long, Long> photos = parts.photosByHeadquarters(pieces);
        PieceMoves moves = PieceMoves.of(parcel, LocalDate.now(clock));
        for (InspectionEntry.Piece judged : found.pieces()) {
            BadPart piece = byLabel.get(judged.label());
            Refusal.unlessField(piece != null, "label", "RP-316", judged.label(), no);
            judge(piece, judged, photos.getOrDefault(piece.id(), 0L), moves);
        }
        book.move(moves.all());
        parts.flush();
        if (pieces.stream().noneMatch(piece -> piece.state() == BadPartState.COUNTED)) {
            parcel.inspected(caller.userName(), UtcNow.of(clock));
            tell(parcel);
        }
        changes.fire(Change.act(ReturnParcel.KIND, no, "INSPECT", before, parcel.facts()));
    }

    private void judge(BadPart piece, InspectionEntry.Piece judged, long photos, PieceMoves moves) {
        PartVerdict verdict = Typed.required("verdict", judged.verdict());
        Refusal.unlessField(
                verdict != PartVerdict.NON_ORIGINAL || photos >= PHOTOS_LEAST,
                "verdict",
                "RP-318",
                piece.label(),
                PHOTOS_LEAST,
                photos);
        String remark = Typed.optional("remark", judged.remark(), 300);
        Map<String, String> before = piece.facts();
        Runnable act = () -> piece.inspect(verdict, remark, caller.userName(), LocalDate.now(clock));
        if (piece.state() == BadPartState.COUNTED) {
            moves.move(StockEvent.INSPECTED, piece, piece.parcelLine(), act);
        } else {
            act.run();
        }
        claims.propose(piece, verdict);
        changes.fire(Change.act(BadPart.KIND, piece.label(), "INSPECT", before, piece.facts()));
    }

    private void tell(ReturnParcel parcel) {
        Telling told =
                Telling.of("parts.notice.inspected", List.of(parcel.parcelNo()), ParcelDesk.link(parcel.parcelNo()));
        notices.acted(ParcelDesk.link(parcel.parcelNo()));
        notices.tellRole(Role.HQ_PARTS, told.asking());
        notices.tellCentre(parcel.centreId(), told);
    }
}
