package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.YearMonth;
import weijie.parts.ParcelDesk;
import weijie.parts.PartGroup;
import weijie.web.Say;

/** Grants a centre extra slots in a month. */
@Named
@ViewScoped
public class ExtraSlotsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ParcelDesk desk;

    @Inject
    ReturnTexts texts;

    @Inject
    Say say;

    @Inject
    Clock clock;

    private boolean asking;
    private String centreCode;
    private YearMonth month;
    private PartGroup group;
    private String slots;
    private String reason;

    public void ask() {
        asking = true;
        month = YearMonth.now(clock);
    }

    /** What the centre has in that month as it stands. */
    public String getNow() {
        return centreCode == null
                ? say.text("parts.quota.choose")
                : say.text("parts.quota.now", centreCode, month, texts.left(desk.quota(centreCode, month)));
    }

    public void grant() {
        desk.grant(centreCode, month, group, slots, reason);
        say.info("parts.quota.granted", centreCode, month, slots);
        close();
    }

    public void close() {
        asking = false;
        centreCode = null;
        group = null;
        slots = null;
        reason = null;
    }

    public boolean isAsking() {
        return asking;
    }

    public String getCentreCode() {
        return centreCode;
    }

    public void setCentreCode(String centreCode) {
        this.centreCode = centreCode;
    }

    public YearMonth getMonth() {
        return month;
    }

    public void setMonth(YearMonth month) {
        this.month = month;
    }

    public PartGroup getGroup() {
        return group;
    }

    public void setGroup(PartGroup group) {
        this.group = group;
    }

    public String getSlots() {
        return slots;
    }

    public void setSlots(String slots) {
        this.slots = slots;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
