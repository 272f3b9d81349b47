package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import weijie.parts.BadPartRow;
import weijie.parts.BadPartState;
import weijie.parts.ClaimRow;
import weijie.parts.WriteOffDesk;
import weijie.shared.Caller;
import weijie.shared.Money;
import weijie.web.Say;
import weijie.web.Show;

/** Ends the pieces of the parcel at hand as their verdicts say: the ticked ones, or the whole box. */
@Named
@ViewScoped
public class WriteOffPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    WriteOffDesk desk;

    @Inject
    ParcelPage parcel;

    @Inject
    Caller caller;

    @Inject
    Say say;

    private boolean asking;
    private boolean whole;

    /** Whoever inspected a piece of a parcel does not write it off (G24). */
    public boolean isOwn() {
        return parcel.getRow().pieces().stream()
                .anyMatch(piece -> caller.userName().equals(piece.inspectedBy()));
    }

    private List<BadPartRow> ticked() {
        return parcel.getTicked().of(parcel.getRow().pieces(), WriteOffPage::isOpen);
    }

    private static boolean isOpen(BadPartRow piece) {
        return piece.state() == BadPartState.INSPECTED;
    }

    private List<BadPartRow> chosen() {
        return whole
                ? parcel.getRow().pieces().stream().filter(WriteOffPage::isOpen).toList()
                : ticked();
    }

    /** Opens the dialog, about the whole box where nothing is ticked. */
    public void ask() {
        whole = ticked().isEmpty();
        asking = true;
    }

    /** How many end how, and what is claimed for them. */
    public String getSums() {
        List<BadPartRow> pieces = chosen();
        Map<BadPartState, Long> counts = pieces.stream()
                .collect(
                        Collectors.groupingBy(piece -> piece.verdict().outcome(), TreeMap::new, Collectors.counting()));
        String ends = counts.entrySet().stream()
                .map(end -> say.text("parts.bad.state." + end.getKey()) + ' ' + end.getValue())
                .collect(Collectors.joining(" · "));
        Set<String> labels = pieces.stream().map(BadPartRow::label).collect(Collectors.toSet());
        Money claimed = parcel.getClaims().stream()
                .filter(claim -> labels.contains(claim.label()))
                .map(ClaimRow::amount)
                .reduce(Money.ZERO, Money::plus);
        return say.text(whole ? "parts.writeoff.askWhole" : "parts.writeoff.ask", parcel.getNo(), pieces.size())
                + '\n'
                + ends
                + '\n'
                + say.text("parts.writeoff.claimed", Show.yuan(claimed));
    }

    public void writeOff() {
        int many = chosen().size();
        desk.writeOff(
                parcel.getNo(),
                parcel.getRow().version(),
                whole ? List.of() : ticked().stream().map(BadPartRow::label).toList());
        say.info("parts.writeoff.done", parcel.getNo(), many);
        close();
        parcel.load();
    }

    public void close() {
        asking = false;
    }

    public boolean isAsking() {
        return asking;
    }
}
