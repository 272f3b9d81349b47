package weijie.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import weijie.settlement.ExplainedLine;
import weijie.settlement.FeeQuestionRow;
import weijie.settlement.LineCriteria;
import weijie.settlement.QuestionDesk;
import weijie.settlement.SettlementDesk;
import weijie.settlement.StatementCriteria;
import weijie.settlement.StatementLineRow;
import weijie.settlement.StatementRow;
import weijie.settlement.StatementView;
import weijie.shared.Slice;
import weijie.web.Onward;
import weijie.web.Say;

/** An outlet's fees of a month on its phone: every record, grey with its reason where nothing is paid. */
@Named
@ViewScoped
public class MyFeesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int A_PAGE = 50;
    private static final int MONTHS_MOST = 60;

    @Inject
    SettlementDesk desk;

    @Inject
    QuestionDesk questionDesk;

    @Inject
    Say say;

    private String no;
    private StatementView view;
    private List<ExplainedLine> lines;
    private List<StatementLineRow> undecided = List.of();
    private List<StatementRow> months = List.of();
    private long total;
    private int shown = A_PAGE;
    private Map<String, FeeQuestionRow> questions = Map.of();
    private String asked;
    private String question;

    public void load() {
        months = desk.statements(new StatementCriteria(null, null, null), Slice.of(0, MONTHS_MOST))
                .items();
        if (no == null || no.isBlank()) {
            months.stream().findFirst().map(StatementRow::number).ifPresent(latest -> no = latest);
        }
        if (no != null && !no.isBlank()) {
            view = desk.statement(no);
            var listing = desk.lines(no, LineCriteria.ALL, Slice.of(0, shown), say.texts());
            lines = listing.items();
            undecided = desk.undecided(no);
            total = listing.total();
            questions = questionDesk.list(no, false).stream()
                    .collect(Collectors.toMap(FeeQuestionRow::orderNo, Function.identity(), (latest, older) -> latest));
        }
    }

    /** Goes to the month that was chosen. */
    public void choose() throws IOException {
        Onward.to("/settlement/mine.xhtml", "no", no);
    }

    /** Shows more records. */
    public void more() {
        shown += A_PAGE;
        load();
    }

    /** Opens the question to the centre about one record. */
    public void askAbout(String orderNo) {
        asked = orderNo;
        question = null;
    }

    public void close() {
        asked = null;
    }

    public void ask() {
        questionDesk.ask(no, asked, question);
        say.info("settlement.ask.sent", asked);
        close();
        load();
    }

    /** The question about a record that waits, else the latest, or {@code null}. */
    public FeeQuestionRow questionAbout(String orderNo) {
        return questions.get(orderNo);
    }

    public String getAsked() {
        return asked;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String value) {
        question = value;
    }

    /** The caller's statements, the latest month first, to choose from. */
    public List<StatementRow> getMonths() {
        return months;
    }

    /** Records of the month whose fee is disputed and not decided. */
    public List<StatementLineRow> getUndecided() {
        return undecided;
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
