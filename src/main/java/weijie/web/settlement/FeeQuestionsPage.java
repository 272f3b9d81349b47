package weijie.web.settlement;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import weijie.settlement.FeeQuestionRow;
import weijie.settlement.QuestionDesk;
import weijie.web.Say;

/** What the outlets ask about their fees, for the centre that answers and for headquarters that looks on. */
@Named
@ViewScoped
public class FeeQuestionsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    QuestionDesk desk;

    @Inject
    Say say;

    private List<FeeQuestionRow> questions;
    private FeeQuestionRow asked;
    private String answer;

    @PostConstruct
    void load() {
        questions = desk.list(null, false);
    }

    /** Opens the answer to one question. */
    public void answerTo(FeeQuestionRow question) {
        asked = question;
        answer = null;
    }

    public void close() {
        asked = null;
    }

    public void send() {
        desk.answer(asked.id(), answer);
        say.info("settlement.ask.answered", asked.orderNo());
        close();
        load();
    }

    public List<FeeQuestionRow> getQuestions() {
        return questions;
    }

    public FeeQuestionRow getAsked() {
        return asked;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String value) {
        answer = value;
    }
}
