package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import weijie.parts.Location;
import weijie.parts.PlaceKind;
import weijie.parts.StockTakeDesk;
import weijie.parts.TakeEntry;
import weijie.parts.TakeRow;
import weijie.shared.Caller;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.web.Say;

/** One count: entered here, or looked at and decided. */
@Named
@ViewScoped
public class TakePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    StockTakeDesk desk;

    @Inject
    Caller caller;

    @Inject
    Say say;

    private String no;
    private TakeRow row;
    private PlaceKind kind;
    private String code;
    private String token;
    private String text;
    private String reason;
    private boolean refusing;

    /** Reads the count that the address names; a new one begins at one's own shelf. */
    public void load() {
        if (!isFresh()) {
            row = desk.find(no);
            return;
        }
        token = UUID.randomUUID().toString();
        Location own = desk.own();
        if (own != null) {
            kind = own.kind();
            code = own.code();
        }
    }

    /** Hands the count in, once however often it is sent, and goes on to it. */
    public String save() {
        String saved = desk.count(new TakeEntry(kind == null ? null : kind.name(), code, lines(), token));
        say.infoNextPage("parts.take.saved", saved);
        return "/parts/take.xhtml?faces-redirect=true&no=" + saved;
    }

    private List<TakeEntry.Line> lines() {
        String[] typed = text == null ? new String[0] : text.split("\\R");
        return IntStream.range(0, typed.length)
                .filter(i -> !typed[i].isBlank())
                .mapToObj(i -> line(i + 1, typed[i].strip()))
                .toList();
    }

    private static TakeEntry.Line line(int at, String typed) {
        String[] cells = typed.split("[\\s,，;；]+");
        Refusal.unlessField(cells.length == 2, "lines", "PT-735", at, typed);
        return new TakeEntry.Line(cells[0], cells[1]);
    }

    public void approve() {
        desk.approve(no, row.version());
        say.info("parts.take.approved", no);
        load();
    }

    public void askReason() {
        refusing = true;
    }

    public void refuse() {
        desk.refuse(no, row.version(), reason);
        say.info("parts.take.refused", no);
        close();
        load();
    }

    public void close() {
        refusing = false;
        reason = null;
    }

    /** Whoever counted sees no button to decide; the desk would refuse (G24). */
    public boolean isDecidable() {
        return row != null
                && row.isOpen()
                && !row.countedBy().equals(caller.userName())
                && (caller.has(Role.HQ_PARTS) || caller.has(Role.HQ_DIRECTOR));
    }

    public boolean isFresh() {
        return no == null || no.isBlank();
    }

    public PlaceKind[] getKinds() {
        return PlaceKind.values();
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = no;
    }

    public TakeRow getRow() {
        return row;
    }

    public PlaceKind getKind() {
        return kind;
    }

    public void setKind(PlaceKind kind) {
        this.kind = kind;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isRefusing() {
        return refusing;
    }
}
