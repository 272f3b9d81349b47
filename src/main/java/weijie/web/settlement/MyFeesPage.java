package weijie.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import weijie.settlement.ExplainedLine;
import weijie.settlement.SettlementDesk;
import weijie.settlement.StatementLines;
import weijie.settlement.StatementRow;
import weijie.settlement.StatementView;
import weijie.shared.Slice;
import weijie.web.Say;

/** An outlet's fees of a month on its phone: every record, grey with its reason where nothing is paid. */
@Named
@ViewScoped
public class MyFeesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int A_PAGE = 50;

    @Inject
    SettlementDesk desk;

    @Inject
    Say say;

    private String no;
    private StatementView view;
    private List<ExplainedLine> lines;
    private long total;
    private int shown = A_PAGE;

    public void load() {
        if (no == null || no.isBlank()) {
            desk
                    .statements(new weijie.settlement.StatementLists.Criteria(null, null, null), Slice.of(0, 1))
                    .items()
                    .stream()
                    .findFirst()
                    .map(StatementRow::number)
                    .ifPresent(latest -> no = latest);
        }
        if (no != null && !no.isBlank()) {
            view = desk.statement(no);
            var listing = desk.lines(no, StatementLines.Criteria.ALL, Slice.of(0, shown), say.texts());
            lines = listing.items();
            total = listing.total();
        }
    }

    /** Shows more records. */
    public void more() {
        shown += A_PAGE;
        load();
    }

    public boolean isMore() {
        return total > shown;
    }

    public StatementRow getHead() {
        return view == null ? null : view.head();
    }

    public List<ExplainedLine> getLines() {
        return lines;
    }

    public String getNo() {
        return no;
    }

    public void setNo(String value) {
        no = value;
    }
}
