package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import weijie.catalog.SparePartDesk;
import weijie.parts.FloatCriteria;
import weijie.parts.FloatDesk;
import weijie.parts.Location;
import weijie.parts.PartRequestDesk;
import weijie.parts.PlaceKind;
import weijie.parts.RequestEntry;
import weijie.parts.StockTakeDesk;
import weijie.shared.Slice;
import weijie.web.Say;

/** A request while it is typed: parts are scanned or typed, or come from the suggested float. */
@Named
@ViewScoped
public class RequestEditPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    @Inject
    PartRequestDesk desk;

    @Inject
    StockTakeDesk places;

    @Inject
    FloatDesk floats;

    @Inject
    SparePartDesk parts;

    @Inject
    Say say;

    private final ScannedLines lines = new ScannedLines();
    private Location own;
    private String outletCode;
    private String code;
    private String orderNo;

    public void load() {
        own = places.own();
    }

    /** Puts what was scanned on the list; it hands nothing in. */
    public void add() {
        lines.add(code, orderNo, parts);
        code = null;
    }

    /** Puts what the outlet is short of on the list. */
    public void takeFloat() {
        floats.list(new FloatCriteria(askingOutlet(), null), Slice.of(0, MOST)).items().stream()
                .filter(row -> row.isShort() > 0)
                .filter(row -> lines.all().stream().noneMatch(line -> line.takes(row.partCode(), null)))
                .forEach(row -> lines.add(new TypedLine(
                        row.partCode(), row.partName(), null, null, null, String.valueOf(row.isShort()))));
        if (lines.all().isEmpty()) {
            say.info("parts.float.nothingShort");
        }
    }

    public void remove(TypedLine line) {
        lines.remove(line);
    }

    public String draft() {
        return onTo(make());
    }

    public String submit() {
        String no = make();
        desk.submit(no, null);
        say.infoNextPage("parts.request.submitted", no);
        return onTo(no);
    }

    private String make() {
        String no = desk.make(new RequestEntry(
                askingOutlet(),
                askingOutlet() == null ? own.code() : null,
                lines.all().stream()
                        .map(line -> new RequestEntry.Line(line.getPartCode(), line.getQuantity(), line.getOrderNo()))
                        .toList()));
        lines.clear();
        return no;
    }

    private static String onTo(String no) {
        return "/parts/request.xhtml?faces-redirect=true&no=" + no;
    }

    private String askingOutlet() {
        return isOutlet() ? own.code() : outletCode == null || outletCode.isBlank() ? null : outletCode;
    }

    public boolean isOutlet() {
        return own != null && own.kind() == PlaceKind.OUTLET;
    }

    public List<TypedLine> getLines() {
        return lines.all();
    }

    public String getOutletCode() {
        return outletCode;
    }

    public void setOutletCode(String outletCode) {
        this.outletCode = outletCode;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getOrderNo() {
        return orderNo;
    }

    public void setOrderNo(String orderNo) {
        this.orderNo = orderNo;
    }
}
