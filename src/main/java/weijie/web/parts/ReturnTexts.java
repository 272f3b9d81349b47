package weijie.web.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weijie.parts.BadPartRow;
import weijie.parts.BadPartState;
import weijie.parts.ParcelRow;
import weijie.parts.ParcelState;
import weijie.parts.PartGroup;
import weijie.parts.ProposalRow;
import weijie.parts.QuotaRow;
import weijie.web.People;
import weijie.web.Say;
import weijie.web.Show;
import weijie.web.Step;

/** How bad parts and their parcels read: the steps they have gone, and what they come to. */
@Named("returnTexts")
@ApplicationScoped
public class ReturnTexts {

    private static final List<ParcelState> WAY = List.of(
            ParcelState.DRAFT,
            ParcelState.PACKED,
            ParcelState.SHIPPED,
            ParcelState.RECEIVED,
            ParcelState.COUNTED,
            ParcelState.INSPECTED,
            ParcelState.CLOSED);

    @Inject
    People people;

    @Inject
    Say say;

    /** The way of a parcel, with who did each step and when; where it went off the way, the step that never came says so. */
    public List<Step> steps(ParcelRow row) {
        List<String> notes = List.of(
                note(row.createdBy(), row.createdAt()),
                note(row.packedBy(), row.packedAt()),
                note(row.shippedBy(), row.shippedAt()),
                note(row.receivedBy(), row.receivedAt()),
                note(row.countedBy(), row.countedAt()),
                note(row.inspectedBy(), row.inspectedAt()),
                note(row.closedBy(), row.closedAt()));
        int ended = (int) notes.stream().takeWhile(note -> !note.isEmpty()).count();
        boolean off = !WAY.contains(row.state());
        int reached = off ? ended : WAY.indexOf(row.state()) + 1;
        return IntStream.range(0, WAY.size())
                .mapToObj(i -> off && i == reached
                        ? new Step(state(row.state()), note(row.endedBy(), row.endedAt()), "blocked")
                        : new Step(state(WAY.get(i)), i < reached ? notes.get(i) : "", standing(i, reached, off)))
                .toList();
    }

    private String state(ParcelState state) {
        return say.text("parts.parcel.state." + state);
    }

    private String note(String person, Object at) {
        return at == null ? "" : people.of(person) + " · " + Show.time(at);
    }

    private static String standing(int step, int reached, boolean off) {
        return step < reached ? "done" : step == reached && !off ? "current" : "todo";
    }

    /** The way of a piece: used, handed over, packed, sent, counted, judged, ended. */
    public List<Step> steps(BadPartRow row) {
        int reached = reached(row.state());
        boolean off = row.state() == BadPartState.MISSING || row.state() == BadPartState.LOST;
        List<String> names = List.of("made", "handed", "packed", "sent", "counted", "judged", "ended");
        List<String> notes = List.of(
                Show.date(row.madeOn()),
                "",
                row.parcelNo() == null ? "" : row.parcelNo(),
                row.shippedOn() == null ? "" : Show.date(row.shippedOn()),
                off ? state(row.state()) : "",
                row.verdict() == null
                        ? ""
                        : say.text("parts.inspect.verdict." + row.verdict()) + " · " + people.of(row.inspectedBy()),
                row.outcome() == null ? "" : state(row.outcome()));
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Step(
                        say.text("parts.bad.step." + names.get(i)),
                        notes.get(i),
                        off && i == reached ? "blocked" : standing(i, reached, off)))
                .toList();
    }

    private String state(BadPartState state) {
        return say.text("parts.bad.state." + state);
    }

    private static int reached(BadPartState state) {
        return switch (state) {
            case AT_OUTLET, VOID -> 1;
            case AT_CENTRE -> 2;
            case PACKED -> 3;
            case IN_TRANSIT, RECEIVED, MISSING, LOST -> 4;
            case COUNTED -> 5;
            case INSPECTED -> 6;
            case WRITTEN_OFF, REJECTED, CONFISCATED -> 7;
        };
    }

    /** Which parts these pieces are, and how many of each. */
    public String sums(List<BadPartRow> pieces) {
        Map<String, Long> counts = pieces.stream()
                .collect(Collectors.groupingBy(
                        piece -> piece.partCode() + ' ' + piece.partName(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(part -> part.getKey() + " × " + part.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** What to send now, group by group, and what it releases by when; that nothing waits when nothing does. */
    public String proposal(ProposalRow proposal) {
        String waiting = proposal.groups().stream()
                .filter(group -> !group.labels().isEmpty() || group.waiting() > 0)
                .map(group -> say.text(
                        group.labels().isEmpty() ? "parts.proposal.full" : "parts.proposal.send",
                        say.text("parts.group." + group.group()),
                        group.labels().isEmpty()
                                ? group.waiting()
                                : group.labels().size()))
                .collect(Collectors.joining(" · "));
        return waiting.isEmpty()
                ? say.text("parts.proposal.none")
                : waiting + " · "
                        + say.text("parts.proposal.fee", Show.date(proposal.cutOff()), Show.money(proposal.fee()));
    }

    /** How many slots are left in a month, group by group. */
    public String left(QuotaRow quota) {
        return quota.groups().stream().map(this::left).collect(Collectors.joining(" · "));
    }

    /** How many slots of a group are left. */
    String left(QuotaRow.Group group) {
        return say.text(
                "parts.quota.left",
                say.text("parts.group." + group.group()),
                group.left(),
                group.limit() + group.extra());
    }

    /** How many slots of one group are left. */
    String left(QuotaRow quota, PartGroup group) {
        return quota.groups().stream()
                .filter(one -> one.group() == group)
                .map(this::left)
                .collect(Collectors.joining());
    }
}
