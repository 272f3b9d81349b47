package weijie.web.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import weijie.parts.IssueRow;
import weijie.parts.Location;
import weijie.parts.PartEventRow;
import weijie.parts.RequestRow;
import weijie.web.People;
import weijie.web.Say;
import weijie.web.Show;
import weijie.web.Step;
import weijie.web.TimelineItem;

/** How requests and issues and what was done with them read, in the language of the page. */
@Named("partTexts")
@ApplicationScoped
public class PartTexts {

    private static final Set<String> ENDED_EARLY = Set.of("REFUSED", "CANCELLED");
    private static final Set<String> WARNING = Set.of("REFUSE", "CANCEL", "RESOLVE");

    @Inject
    People people;

    @Inject
    Say say;

    /** What was done with a paper, the newest first. */
    public List<TimelineItem> timeline(List<PartEventRow> events) {
        return IntStream.iterate(events.size() - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(events::get)
                .map(event -> new TimelineItem(
                        event.at(),
                        event.by(),
                        say.text("identity.verb." + event.verb()),
                        event.note(),
                        WARNING.contains(event.verb()) ? "warn" : "info"))
                .toList();
    }

    /** Several codes, one beside the other. */
    public String listed(List<String> codes) {
        return String.join(say.text("app.listed"), codes);
    }

    /** Made, handed in, granted by the centre and by headquarters, all received. */
    public List<Step> steps(RequestRow row) {
        List<String> verbs = row.outletCode() == null
                ? List.of("ADD", "SUBMIT", "APPROVE", "CLOSE")
                : List.of("ADD", "SUBMIT", "CENTRE_APPROVE", "APPROVE", "CLOSE");
        return steps(verbs, row.events(), "parts.request.step.", row.state().name());
    }

    /** Made, picked, shipped, all received. */
    public List<Step> steps(IssueRow row) {
        List<String> verbs = List.of("ADD", "PICK", "SHIP", "RECEIVE");
        List<PartEventRow> events = row.events().stream()
                // A receipt of some of it is not yet the step: something of it is still open.
                .filter(event -> row.open() == 0 || !event.verb().equals("RECEIVE"))
                .toList();
        return steps(verbs, events, "parts.issue.step.", row.state().name());
    }

    private List<Step> steps(List<String> verbs, List<PartEventRow> events, String names, String state) {
        int reached = (int) IntStream.range(0, verbs.size())
                .filter(i -> last(events, verbs.get(i)) != null)
                .count();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < verbs.size(); i++) {
            PartEventRow event = last(events, verbs.get(i));
            String how = event != null
                    ? "done"
                    : steps.stream().anyMatch(step -> !step.state().equals("done"))
                            ? "todo"
                            : ENDED_EARLY.contains(state) ? "blocked" : "current";
            steps.add(new Step(
                    say.text(names + verbs.get(i)),
                    event == null ? "" : people.of(event.by()) + " · " + Show.time(event.at()),
                    reached == verbs.size() ? "done" : how));
        }
        return steps;
    }

    private static PartEventRow last(List<PartEventRow> events, String verb) {
        return events.stream()
                .filter(event -> event.verb().equals(verb))
                .reduce((one, next) -> next)
                .orElse(null);
    }

    /** A place by its name; headquarters by what it is. */
    public String place(Location location) {
        return location.name().isEmpty() ? say.text("parts.kind." + location.kind()) : location.name();
    }
}
