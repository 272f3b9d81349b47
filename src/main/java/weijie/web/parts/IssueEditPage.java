package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import weijie.catalog.SparePartDesk;
import weijie.parts.IssueEntry;
import weijie.parts.IssueOffer;
import weijie.parts.PartIssueDesk;
import weijie.shared.Caller;
import weijie.web.Say;

/** An issue while it is typed: what requests wait for is brought along, more is scanned or typed. */
@Named
@ViewScoped
public class IssueEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PartIssueDesk desk;

    @Inject
    SparePartDesk parts;

    @Inject
    Caller caller;

    @Inject
    Say say;

    private final ScannedLines lines = new ScannedLines();
    private String to;
    private String request;
    private String code;

    /** The address may name whom it goes to and a single request that it serves. */
    public void load() {
        if (to != null && !to.isBlank()) {
            bring(offers().stream()
                    .filter(offer -> request == null
                            || request.isBlank()
                            || offer.requestNo().equals(request))
                    .toList());
        }
    }

    /** Brings along everything that waits to be sent to whom it goes. */
    public void bring() {
        lines.clear();
        bring(offers());
    }

    private List<IssueOffer> offers() {
        return desk.proposal(centreCode(), outletCode());
    }

    private void bring(List<IssueOffer> offers) {
        offers.stream().filter(offer -> offer.onShelf() > 0).map(TypedLine::new).forEach(lines::add);
        long lacking = offers.stream().filter(offer -> offer.onShelf() == 0).count();
        if (offers.isEmpty()) {
            say.info("parts.issue.nothingWaits");
        } else if (lacking > 0) {
            say.warn("parts.issue.lacking", lacking);
        }
    }

    /** Puts what was scanned on the list; it sends nothing. */
    public void add() {
        lines.add(code, null, parts);
        code = null;
    }

    public void remove(TypedLine line) {
        lines.remove(line);
    }

    public String draft() {
        String no = desk.make(new IssueEntry(
                centreCode(),
                outletCode(),
                lines.all().stream()
                        .map(line -> new IssueEntry.Line(
                                line.getPartCode(), line.getQuantity(), line.getRequestNo(), line.getRequestLineNo()))
                        .toList()));
        say.infoNextPage("parts.issue.drafted", no);
        return "/parts/issue.xhtml?faces-redirect=true&no=" + no;
    }

    /** Whether headquarters sends: to a centre; a centre sends to its outlets. */
    public boolean isToCentre() {
        return caller.isHeadquarters();
    }

    private String centreCode() {
        return isToCentre() ? to : null;
    }

    private String outletCode() {
        return isToCentre() ? null : to;
    }

    public List<TypedLine> getLines() {
        return lines.all();
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getRequest() {
        return request;
    }

    public void setRequest(String request) {
        this.request = request;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
