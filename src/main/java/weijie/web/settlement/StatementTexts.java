package weijie.web.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import weijie.settlement.StatementEventRow;
import weijie.settlement.StatementRow;
import weijie.settlement.StatementState;
import weijie.web.People;
import weijie.web.Say;
import weijie.web.Show;
import weijie.web.Step;
import weijie.web.TimelineItem;

/** How the steps and events of a statement read, in the language of the page. */
@Named
@ApplicationScoped
public class StatementTexts {

    @Inject
    People people;

    @Inject
    Say say;

    /** The steps with who and when. */
    public List<Step> steps(StatementRow head) {
        List<Step> steps = new ArrayList<>();
        steps.add(step(head, "calculate", head.calculatedBy(), head.calculatedAt(), StatementState.CALCULATED));
        steps.add(step(head, "review", head.reviewedBy(), head.reviewedAt(), StatementState.IN_REVIEW));
        steps.add(step(head, "send", head.sentBy(), head.sentAt(), StatementState.SENT_TO_CENTRE));
        steps.add(step(head, "confirm", head.confirmedBy(), head.confirmedAt(), StatementState.CENTRE_CONFIRMED));
        steps.add(step(head, "publish", head.publishedBy(), head.publishedAt(), StatementState.PUBLISHED));
        if (head.state() == StatementState.PUBLISHED || head.state() == StatementState.PAID) {
            boolean paid = head.state() == StatementState.PAID;
            steps.add(new Step(say.text("settlement.verb.pay"), "", paid ? "done" : "current"));
        }
        return steps;
    }

    private Step step(StatementRow head, String key, String who, LocalDateTime at, StatementState reached) {
        StatementState now = head.state();
        boolean disputed = key.equals("confirm") && now == StatementState.PARTLY_DISPUTED;
        String state = disputed
                ? "blocked"
                : at != null || now.compareTo(reached) > 0 ? "done" : now.mayBecome(reached) ? "current" : "todo";
        String note = disputed
                ? say.text("settlement.view.openDisputes", head.openDisputes())
                : at == null ? "" : people.of(who) + " · " + Show.time(at);
        return new Step(say.text("settlement.verb." + key), note, state);
    }

    /** The events as the timeline wants them, the latest first. */
    public List<TimelineItem> timeline(List<StatementEventRow> events) {
        return events.stream()
                .map(event -> new TimelineItem(
                        event.at(),
                        event.userName(),
                        say.text("settlement.verb." + event.verb()),
                        noteOf(event),
                        event.verb().equals("dispute") ? "warn" : event.verb().equals("publish") ? "ok" : "info"))
                .sorted((one, other) -> -((LocalDateTime) one.at()).compareTo((LocalDateTime) other.at()))
                .toList();
    }

    private String noteOf(StatementEventRow event) {
        return switch (event.verb()) {
            case "publish" -> "SHA-256 " + Show.shorten(event.note(), 20);
            case "calculate" -> say.text("settlement.view.runNo", event.note());
            case "resolve" -> resolved(event.note());
            default -> event.note();
        };
    }

    /** The order and the decision, of which the event keeps the code. */
    private String resolved(String note) {
        int space = note.lastIndexOf(' ');
        return note.substring(0, space + 1) + say.text("settlement.dispute." + note.substring(space + 1));
    }
}
