package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
        List<Beside> beside = beside(found.unlisted());
        Map<String, Boolean> said = said(found.pieces());
        List<BadPart> pieces = parts.lockOf(parcel);
        Set<String> there = there(parcel, said, pieces);
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
        lay(parcel, beside);
        if (there.isEmpty()) {
            parcel.inspected(caller.userName(), UtcNow.of(clock));
        }
        tell(parcel, before, pieces.size() - there.size(), beside.size());
    }

    private record Beside(long partId, int quantity, String remark) {}

    /** What came beside the list, as it is understood. */
    private List<Beside> beside(List<CountEntry.Unlisted> unlisted) {
        return unlisted.stream()
                .map(one -> new Beside(
                        names.part(one.partCode()).id(),
                        Quantity.read("quantity", one.quantity(), 1, PIECES_MOST),
                        Typed.optional("remark", one.remark(), 300)))
                .toList();
    }

    private void lay(ReturnParcel parcel, List<Beside> beside) {
        int line = 0;
        for (Beside one : beside) {
            parcels.addUnlisted(parcel, ++line, one.partId(), one.quantity(), one.remark());
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

    /**
     * Whether each label that is named was found; nothing is compared with the list before all of it is understood, so that what is typed
     * wrong beside a label tells nobody whether the label is on the list (G18).
     */
    private static Map<String, Boolean> said(List<CountEntry.Piece> pieces) {
        Map<String, Boolean> said = new LinkedHashMap<>();
        for (CountEntry.Piece piece : pieces) {
            String label = Typed.required("label", piece.label(), 40);
            boolean there = Quantity.read("counted", piece.counted(), 0, 1) == 1;
            Refusal.unlessField(said.put(label, there) == null, "label", "RP-317", label);
        }
        return said;
    }

    /** The labels that were found, each of this parcel. */
    private static Set<String> there(ReturnParcel parcel, Map<String, Boolean> said, List<BadPart> pieces) {
        Set<String> listed = pieces.stream().map(BadPart::label).collect(Collectors.toSet());
        said.keySet()
                .forEach(label ->
                        Refusal.unlessField(listed.contains(label), "label", "RP-316", label, parcel.parcelNo()));
        return said.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
