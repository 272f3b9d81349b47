package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import weijie.parts.BadPartDesk;
import weijie.parts.BadPartRow;
import weijie.parts.BadPartState;
import weijie.parts.PartEventRow;
import weijie.parts.WriteOffCriteria;
import weijie.parts.WriteOffDesk;
import weijie.parts.WriteOffRow;
import weijie.shared.Caller;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.web.Say;

/** One bad part: where it is, what was found, what the centre says against it. */
@Named
@ViewScoped
public class BadPartPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many ends as a parcel's pieces can have. */
    private static final int MOST = 10_000;

    /** What somebody says in the dialog. */
    public enum Act {
        DISPUTE,
        ANSWER,
        REVERSE
    }

    @Inject
    BadPartDesk desk;

    @Inject
    WriteOffDesk ends;

    @Inject
    Caller caller;

    @Inject
    Say say;

    private String label;
    private BadPartRow row;
    private WriteOffRow end;
    private List<PartEventRow> events = List.of();
    private Act asked;
    private String text;

    public void load() {
        // Without a label there is none with that label.
        label = Objects.toString(label, "");
        row = desk.find(label);
        events = desk.history(label);
        end = row.outcome() == null
                ? null
                : ends
                        .list(new WriteOffCriteria(null, row.parcelNo(), null, null, null), Slice.of(0, MOST))
                        .items()
                        .stream()
                        .filter(one -> one.standing() && one.label().equals(label))
                        .findFirst()
                        .orElse(null);
    }

    /** Opens the dialog of an act that wants words. */
    public void ask(Act act) {
        asked = act;
        text = null;
    }

    public String getSums() {
        return say.text(
                "parts.bad.sums",
                label,
                row.partName(),
                say.text("parts.bad.state." + row.state()),
                row.verdict() == null ? "—" : say.text("parts.inspect.verdict." + row.verdict()));
    }

    public void act() {
        switch (asked) {
            case DISPUTE -> desk.dispute(label, text);
            case ANSWER -> desk.answer(label, text);
            case REVERSE -> ends.askReversal(label, text);
        }
        say.info("parts.bad.done", label, say.text("parts.bad.verb." + asked));
        close();
        load();
    }

    public void handOver() {
        desk.handOver(List.of(label));
        say.info("parts.bad.handedOver", 1);
        load();
    }

    public void reverse() {
        ends.approveReversal(label);
        say.info("parts.bad.reversed", label);
        load();
    }

    public void close() {
        asked = null;
    }

    /** Whether it is still on its outlet's bench, and the person at hand may hand it over. */
    public boolean isToHandOver() {
        return row.state() == BadPartState.AT_OUTLET
                && (caller.has(Role.OUTLET_CLERK) || caller.has(Role.CENTRE_CLERK));
    }

    /** Whether the centre may say something against a verdict or a missing piece; how long it may, the desk knows. */
    public boolean isDisputable() {
        return caller.has(Role.CENTRE_CLERK)
                && (row.verdict() != null || row.state() == BadPartState.MISSING)
                && (row.dispute() == null || !row.dispute().isOpen());
    }

    /** Whoever gave the verdict answers no objection to it (G24). */
    public boolean isAnswerable() {
        return isDecider()
                && row.dispute() != null
                && row.dispute().isOpen()
                && !caller.userName().equals(row.inspectedBy());
    }

    public boolean isReversible() {
        return isDecider() && end != null && end.reversalAskedBy() == null;
    }

    /** Another person than the one who asked agrees to a reversal (G24). */
    public boolean isReversalOpen() {
        return isDecider() && isReversalAsked() && !caller.userName().equals(end.reversalAskedBy());
    }

    public boolean isReversalAsked() {
        return end != null && end.reversalAskedBy() != null;
    }

    private boolean isDecider() {
        return caller.has(Role.HQ_PARTS) || caller.has(Role.HQ_DIRECTOR);
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public BadPartRow getRow() {
        return row;
    }

    public WriteOffRow getEnd() {
        return end;
    }

    public Act getAsked() {
        return asked;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public List<PartEventRow> getEvents() {
        return events;
    }
}
