package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Where headquarters takes a parcel in and counts it blind: what should be in it is told to nobody before the count is stored (G18). */
@ApplicationScoped
public class CountDesk {

    private static final int PIECES_MOST = 1_000_000;

    @Inject
    ReturnParcels parcels;

    @Inject
    BadParts parts;

    @Inject
    StockBook book;

    @Inject
    StockNames names;

    @Inject
    NoticeDesk notices;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * The parcel came, unopened.
     *
     * @param token names this receipt: sent twice it counts once; may be {@code null}
     */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.HQ_DIRECTOR})
    public void receive(String no, Integer version, String token) {
        ReturnParcel parcel = parcels.lock(no, Scope.of(caller));
        if (!isFirst(parcel, version, token)) {
            return;
        }
        Map<String, String> before = parcel.facts();
        parcel.receive(caller.userName(), UtcNow.of(clock));
        PieceMoves moves = PieceMoves.of(parcel, LocalDate.now(clock));
        parts.lockOf(parcel)
                .forEach(piece -> moves.move(StockEvent.RECEIVED, piece, piece.parcelLine(), piece::receive));
        book.move(moves.all());
        changes.fire(Change.act(ReturnParcel.KIND, no, "RECEIVE", before, parcel.facts()));
        notices.acted(ParcelDesk.link(no));
    }

    /**
     * Stores what was found. A piece of the list that was not there is missing at once; what was there beside the list is a line of its own.
     *
     * @throws Refusal {@code FD-001} when nothing was said, {@code RP-314} when it was counted already, {@code RP-316} for a label of another parcel, {@code RP-317} for one named
     *     twice
     */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.HQ_DIRECTOR})
    public void count(String no, Integer version, CountEntry found) {
        ReturnParcel parcel = parcels.lock(no, Scope.of(caller));
        if (!isFirst(parcel, version, found.token())) {
            return;
        }
        Map<String, String> before = parcel.facts();
        parcel.count(caller.userName(), UtcNow.of(clock));
        // What is not named is missing for good: silence is no count.
        Refusal.unlessField(found.isSaid(), "pieces", "FD-001");
        List<BadPart> pieces = parts.lockOf(parcel);
        Set<String> there = there(parcel, found, pieces);
        PieceMoves moves = PieceMoves.of(parcel, LocalDate.now(clock));
        for (BadPart piece : pieces) {
            boolean isThere = there.contains(piece.label());
            moves.move(
                    isThere ? StockEvent.COUNTED : StockEvent.COUNTED_SHORT,
                    piece,
                    piece.parcelLine(),
                    () -> piece.count(isThere));
        }
        book.move(moves.all());
        lay(parcel, found.unlisted());
        if (there.isEmpty()) {
            parcel.inspected(caller.userName(), UtcNow.of(clock));
        }
        tell(parcel, before, pieces.size() - there.size(), found.unlisted().size());
    }

    /** What came beside the list, line by line. */
    private void lay(ReturnParcel parcel, List<CountEntry.Unlisted> unlisted) {
        int line = 0;
        for (CountEntry.Unlisted beside : unlisted) {
            parcels.addUnlisted(
                    parcel,
                    ++line,
                    names.part(beside.partCode()).id(),
                    Quantity.read("quantity", beside.quantity(), 1, PIECES_MOST),
                    Typed.optional("remark", beside.remark(), 300));
        }
    }

    /** What was sent twice counts once; what was refused before may be sent again under the same token. */
    private boolean isFirst(ReturnParcel parcel, Integer version, String token) {
        String name = Typed.optional("token", token, 60);
        if (name != null && !parcels.isFirst(parcel, name)) {
            return false;
        }
        if (version != null) {
            Typed.sameVersion(version, parcel.version());
        }
        return true;
    }

    private void tell(ReturnParcel parcel, Map<String, String> before, int missing, int unlisted) {
        String no = parcel.parcelNo();
        Map<String, String> after = parcel.facts();
        after.putAll(Change.facts("missing", missing, "unlisted", unlisted));
        changes.fire(Change.act(ReturnParcel.KIND, no, "COUNT", before, after));
        notices.acted(ParcelDesk.link(no));
        notices.tellRole(
                Role.HQ_INSPECTOR,
                Telling.of("parts.notice.counted", List.of(no), ParcelDesk.link(no))
                        .asking());
        if (missing + unlisted > 0) {
            notices.tellCentre(
                    parcel.centreId(),
                    Telling.of(
                            "parts.notice.differs",
                            List.of(no, Integer.toString(missing), Integer.toString(unlisted)),
                            ParcelDesk.link(no)));
        }
    }

    /** The labels that were found, each of this parcel and named once. */
    private static Set<String> there(ReturnParcel parcel, CountEntry found, List<BadPart> pieces) {
        Set<String> listed = pieces.stream().map(BadPart::label).collect(Collectors.toSet());
        Set<String> named = new HashSet<>();
        Set<String> there = new HashSet<>();
        for (CountEntry.Piece piece : found.pieces()) {
            String label = Typed.required("label", piece.label(), 40);
            Refusal.unlessField(named.add(label), "label", "RP-317", label);
            Refusal.unlessField(listed.contains(label), "label", "RP-316", label, parcel.parcelNo());
            if (Quantity.read("counted", piece.counted(), 0, 1) == 1) {
                there.add(label);
            }
        }
        return there;
    }
}
