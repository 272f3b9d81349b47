package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import weijie.network.Scope;
import weijie.notice.NoticeDesk;
import weijie.notice.Telling;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Masked;
import weijie.shared.Names;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.UtcNow;

/** Where an outlet asks its centre about its fees, and the centre answers. */
@ApplicationScoped
public class QuestionDesk {

    private static final int LEAST_CHARS = 5;
    private static final int MOST_CHARS = 500;

    @Inject
    FeeQuestions questions;

    @Inject
    Names names;

    @Inject
    Statements statements;

    @Inject
    StatementLines lines;

    @Inject
    NoticeDesk notices;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The questions in the caller's scope, those that wait first; of one statement when a number is given. */
    @Transactional
    @Duty
    public List<FeeQuestionRow> list(String statementNo, boolean openOnly) {
        return questions.list(statementNo, openOnly, Scope.of(caller));
    }

    /**
     * The outlet asks about a record of its own on a published statement.
     *
     * @throws Refusal {@code ST-429} for less than a few words, {@code ST-430} while the last question about it waits
     */
    @Transactional
    @Duty(Role.OUTLET_CLERK)
    public void ask(String number, String orderNo, String text) {
        String said = text == null ? "" : text.strip();
        Refusal.unlessField(
                said.length() >= LEAST_CHARS && said.length() <= MOST_CHARS,
                "question",
                "ST-429",
                LEAST_CHARS,
                MOST_CHARS);
        Scope scope = Scope.of(caller);
        // Locked, so that one who asks twice at once asks once.
        Statement statement = statements.seen(number, null, scope);
        StatementLineRow line = lines.ofOrder(statement, orderNo).stream()
                .filter(one -> scope.covers(one.centreId(), one.outletId()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("ST-418", orderNo, number));
        Refusal.unless(!questions.isAsked(number, orderNo, scope), Refusal.Kind.CONFLICT, "ST-430", orderNo);
        questions.add(new FeeQuestion(statement, line, said, caller.userName(), UtcNow.of(clock)));
        note(statement.number(), orderNo, "ASK", said);
        notices.tellCentre(
                statement.centreId(),
                Telling.of(
                                "settlement.notice.asked",
                                List.of(line.outletName(), orderNo, Masked.words(said)),
                                link(orderNo))
                        .asking());
    }

    /** The centre answers; the outlet is told. */
    @Transactional
    @Duty(Role.CENTRE_CLERK)
    public void answer(long id, String text) {
        String said = text == null ? "" : text.strip();
        Refusal.unlessField(said.length() >= 2 && said.length() <= MOST_CHARS, "answer", "ST-434", MOST_CHARS);
        FeeQuestion question = questions.lock(id, Scope.of(caller)).orElseThrow(() -> Refusal.notFound("ST-431", id));
        question.answer(said, caller.userName(), names, UtcNow.of(clock));
        note(question.statementNo(), question.orderNo(), "ANSWER", said);
        notices.tellOutlet(
                question.outletId(),
                Telling.of(
                        "settlement.notice.answered",
                        List.of(question.orderNo(), Masked.words(said)),
                        "/settlement/mine.xhtml?no=" + question.statementNo()));
        notices.acted(link(question.orderNo()));
    }

    /** Where the questions are answered, told apart by what each is about. */
    private static String link(String orderNo) {
        return "/settlement/disputes.xhtml?order=" + orderNo;
    }

    private void note(String statementNo, String orderNo, String verb, String said) {
        changes.fire(Change.of(
                "FEE_QUESTION",
                statementNo + '/' + orderNo,
                verb,
                Map.of(),
                Change.facts(verb.equals("ASK") ? "question" : "answer", Masked.words(said))));
    }
}
