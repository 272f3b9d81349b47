package weijie.web.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import weijie.repair.OrderDetail;
import weijie.repair.OrderRow;
import weijie.repair.OrderVerb;
import weijie.repair.SettlementStatus;
import weijie.repair.check.Finding;
import weijie.repair.check.FindingText;
import weijie.repair.check.RecordField;
import weijie.shared.Texts;
import weijie.web.People;
import weijie.web.Say;
import weijie.web.Show;
import weijie.web.Step;
import weijie.web.TimelineItem;

/** How findings, events and states of a record read, in the language of the page. */
@Named("orderTexts")
@ApplicationScoped
public class OrderTexts {

    @Inject
    ServiceRecords words;

    @Inject
    People people;

    @Inject
    Say say;

    /** The sentence of a finding. */
    public String sentence(Finding finding) {
        return FindingText.of(finding, say.texts());
    }

    /** The level performed; the word itself where nobody knows it. */
    public String level(OrderRow row) {
        return level(row, say.texts());
    }

    static String level(OrderRow row, Texts texts) {
        return row.level() == null ? row.levelWord() : texts.get("repair.level." + row.level());
    }

    /** The gravest finding, and how many there are. */
    public String first(List<Finding> findings) {
        List<Finding> said = findings.stream()
                .filter(one -> one.severity().compareTo(weijie.repair.check.Severity.INFO) < 0)
                .toList();
        if (said.isEmpty()) {
            return "";
        }
        return sentence(said.get(0)) + (said.size() > 1 ? " " + say.text("repair.list.more", said.size()) : "");
    }

    /** The timeline as its tag wants it. */
    public List<TimelineItem> timeline(OrderDetail detail) {
        return detail.timeline().stream()
                .map(entry -> new TimelineItem(
                        entry.at(),
                        entry.userName(),
                        say.text("repair.verb." + entry.verb()),
                        note(entry),
                        tone(entry.verb())))
                .toList();
    }

    private String note(OrderDetail.Entry entry) {
        List<String> lines = new ArrayList<>();
        if (entry.fromStatus() != null && entry.toStatus() != null) {
            lines.add(say.text("status." + entry.fromStatus()) + " → " + say.text("status." + entry.toStatus()));
        } else if (entry.toStatus() != null) {
            lines.add("→ " + say.text("status." + entry.toStatus()));
        }
        if (entry.note() != null) {
            lines.add(entry.note());
        }
        entry.changes()
                .forEach(change -> lines.add(say.text(
                        "repair.detail.changed",
                        FindingText.field(change.field(), say.texts()),
                        shown(change.field(), change.before()),
                        shown(change.field(), change.after()))));
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private String shown(RecordField field, String value) {
        return value == null || value.isEmpty() ? say.text("repair.detail.emptyValue") : words.shown(field, value);
    }

    private static String tone(OrderVerb verb) {
        return switch (verb) {
            case APPROVE,
                    CLEAR,
                    APPROVE_LATE,
                    WAIVE_REPEAT,
                    RELEASE,
                    WAIVE_SHEET,
                    WAIVE_CALLBACK,
                    SERVICE_SHEET,
                    CALLBACK -> "ok";
            case QUESTION, SUSPECT, WITHDRAW, CANCEL -> "warn";
            case INVALIDATE, CONFIRM_FAKE, CALLBACK_DENIED -> "danger";
            case COMMENT, ATTACH, DETACH, UNMASK -> "muted";
            default -> "info";
        };
    }

    /** Draft, submitted, reviewed, settled: with who and when as far as it has come. */
    public List<Step> steps(OrderDetail detail) {
        SettlementStatus status = detail.row().settlementStatus();
        int reached = status == null || status == SettlementStatus.DRAFT
                ? 0
                : switch (status) {
                    case SUBMITTED, ABNORMAL, SUSPECT -> 1;
                    case SETTLED -> 3;
                    case INVALID, CONFIRMED_FAKE, EXPIRED -> 2;
                    default -> 2;
                };
        boolean stuck = status == SettlementStatus.ABNORMAL
                || status == SettlementStatus.SUSPECT
                || status == SettlementStatus.INVALID
                || status == SettlementStatus.CONFIRMED_FAKE
                || status == SettlementStatus.EXPIRED;
        List<String> notes = List.of(
                people.of(detail.createdBy()) + " · " + Show.time(detail.createdAt()),
                detail.submittedBy() == null
                        ? ""
                        : people.of(detail.submittedBy()) + " · " + detail.row().submittedOn(),
                people.of(detail.reviewedBy()),
                detail.row().settledMonth() == null ? "" : detail.row().settledMonth());
        List<String> names = List.of("entered", "submitted", "reviewed", "settled");
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Step(
                        say.text("repair.detail.step." + names.get(i)),
                        notes.get(i),
                        i < reached || i == 3 && reached == 3
                                ? "done"
                                : i > reached ? "todo" : stuck ? "blocked" : "current"))
                .toList();
    }

    /** The usual reasons for a verb, one a line in the texts. */
    public List<String> templates(OrderVerb verb) {
        String key = "repair.detail.template." + verb;
        return verb == null || !say.texts().has(key)
                ? List.of()
                : List.of(say.text(key).split("\n"));
    }
}
