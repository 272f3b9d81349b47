package weijie.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.primefaces.event.FileUploadEvent;
import weijie.settlement.penalty.PenaltyDecision;
import weijie.settlement.penalty.PenaltyDesk;
import weijie.settlement.penalty.PenaltyPapers;
import weijie.settlement.penalty.PenaltyRow;
import weijie.settlement.penalty.PenaltySpread;
import weijie.settlement.penalty.PenaltySpreadDesk;
import weijie.settlement.penalty.PenaltyState;
import weijie.settlement.penalty.SimilarPenalty;
import weijie.shared.Caller;
import weijie.shared.Money;
import weijie.shared.media.StoredFile;
import weijie.web.Download;
import weijie.web.People;
import weijie.web.Say;
import weijie.web.Step;
import weijie.web.TimelineItem;

/** One penalty: its base, what proves it, the appeal against it and what was done with it. */
@Named
@ViewScoped
public class PenaltyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<PenaltyState> WAY = List.of(
            PenaltyState.PROPOSED,
            PenaltyState.FIRST_CONFIRMED,
            PenaltyState.SECOND_CONFIRMED,
            PenaltyState.NOTIFIED,
            PenaltyState.FINAL,
            PenaltyState.POSTED);

    /** Verbs that take a reason. */
    private static final Set<PenaltyVerb> WORDED =
            EnumSet.of(PenaltyVerb.APPEAL, PenaltyVerb.DECIDE, PenaltyVerb.WITHDRAW, PenaltyVerb.SPREAD);

    @Inject
    PenaltyDesk desk;

    @Inject
    PenaltySpreadDesk spreads;

    @Inject
    PenaltyPapers papers;

    @Inject
    Caller caller;

    @Inject
    People people;

    @Inject
    Say say;

    private String no;
    private PenaltyRow row;
    private List<SimilarPenalty> similar = List.of();
    private PenaltyVerb asked;
    private String words;
    private PenaltyDecision outcome;
    private Money amount;
    private Integer months;

    public void load() {
        // Without a number there is none with that number.
        no = Objects.toString(no, "");
        row = desk.find(no);
        similar = desk.similar(no);
    }

    public List<SimilarPenalty> getSimilar() {
        return similar;
    }

    /** Clause and reading. */
    public String getClause() {
        return say.text("settlement.penalty.clauseOf", row.clause(), row.clauseVersion());
    }

    /** What it is counted from and how that was obtained. */
    public String getBecause() {
        return row.because(say.texts());
    }

    public String getCapped() {
        return row.capped(say.texts());
    }

    public String getLoss() {
        return say.text(
                "settlement.penalty.lost",
                row.lossFee().grouped(),
                row.lossParts().grouped(),
                row.lossEstimate().grouped());
    }

    /** Who proposed it and who confirmed it; when, the history says. */
    public String getConfirmers() {
        return Stream.of(row.proposedBy(), row.firstBy(), row.secondBy(), row.decidedBy())
                .filter(Objects::nonNull)
                .map(people::of)
                .collect(Collectors.joining(" → "));
    }

    public boolean may(PenaltyVerb verb) {
        return verb.isFor(row.state(), caller) && mayStill(verb);
    }

    /** An appeal is decided on once, and nothing is added to it afterwards. */
    private boolean mayStill(PenaltyVerb verb) {
        boolean undecided = row.state() == PenaltyState.APPEALED && row.decision() == null;
        return switch (verb) {
            case DECIDE, ADD -> undecided;
            case FINALIZE -> !undecided;
            case SPREAD, AGREE_SPREAD -> mayBeSpread(verb);
            default -> true;
        };
    }

    /** Instalments are agreed on once, by another person than who asked for them. */
    private boolean mayBeSpread(PenaltyVerb verb) {
        PenaltySpread spread = row.spread();
        return verb == PenaltyVerb.SPREAD
                ? spread == null || spread.agreedBy() == null
                : spread != null && spread.agreedBy() == null && !spread.by().equals(caller.userName());
    }

    /** Over how many months it shall be deducted, and whose word it is. */
    public String getSpreadSaid() {
        PenaltySpread spread = row.spread();
        if (spread == null) {
            return "";
        }
        return spread.agreedBy() == null
                ? say.text("settlement.penalty.spreadAsked", spread.months(), spread.from(), people.of(spread.by()))
                : say.text(
                        "settlement.penalty.spreadAgreed",
                        spread.months(),
                        spread.from(),
                        people.of(spread.by()),
                        people.of(spread.agreedBy()));
    }

    /** Opens the dialog of a verb. */
    public void ask(PenaltyVerb verb) {
        asked = verb;
        words = null;
        outcome = null;
        amount = null;
        months = null;
    }

    /** What the dialog repeats: which penalty, what it charges and whom. */
    public String getSums() {
        return say.text(
                "settlement.penalty.sums",
                no,
                say.text("settlement.penalty.kind." + row.kind()),
                row.base().grouped(),
                row.multiplier(),
                row.amount().grouped(),
                row.outletName() == null ? row.centreName() : row.outletName());
    }

    public void act() {
        int version = row.version();
        switch (asked) {
            case CONFIRM -> desk.confirm(no, version);
            case CONFIRM_SECOND -> desk.confirmSecond(no, version);
            case NOTIFY -> desk.tell(no, version);
            case ACKNOWLEDGE -> desk.acknowledge(no, version);
            case APPEAL -> desk.appeal(no, version, words);
            case DECIDE -> desk.decide(no, version, outcome, amount, words);
            case FINALIZE -> desk.end(no, version);
            case SPREAD -> spreads.spread(no, version, months, null, words);
            case AGREE_SPREAD -> spreads.agree(no, version);
            default -> desk.withdraw(no, version, words);
        }
        say.info("settlement.penalty.done", no, say.text("settlement.penalty.verb." + asked));
        close();
        load();
    }

    public void close() {
        asked = null;
    }

    /** A file was chosen: it is laid beside the penalty, or beside the appeal against it. */
    public void attach(FileUploadEvent event) {
        try (var content = event.getFile().getInputStream()) {
            if (may(PenaltyVerb.ADD)) {
                desk.attach(no, row.version(), event.getFile().getFileName(), content);
            } else {
                desk.prove(no, row.version(), event.getFile().getFileName(), content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        load();
    }

    /** The notice to centre and outlet. */
    public void print() {
        PenaltyPapers.Notice notice = papers.notice(no, say.texts());
        Download.file(notice.fileName(), notice.content()::writeTo);
    }

    public void download(String fileId) {
        StoredFile file = desk.file(no, Long.parseLong(fileId));
        Download.file(file.fileName(), out -> Files.copy(file.path(), out));
    }

    /** The steps; where it left the way, the last one says so. */
    public List<Step> getSteps() {
        boolean off = row.state() == PenaltyState.WITHDRAWN || row.state() == PenaltyState.CANCELLED;
        int reached = 1
                + IntStream.range(0, WAY.size())
                        .filter(i -> isBehind(WAY.get(i)))
                        .max()
                        .orElse(-1);
        List<Step> steps = IntStream.range(0, WAY.size())
                .mapToObj(i -> off && i == reached
                        ? step(row.state(), "blocked")
                        : step(WAY.get(i), standing(i, reached, off)))
                .toList();
        return steps;
    }

    private boolean isBehind(PenaltyState step) {
        return row.events().stream().anyMatch(event -> event.state() == step);
    }

    private Step step(PenaltyState state, String standing) {
        return new Step(say.text("settlement.penalty.state." + state), "", standing);
    }

    private static String standing(int at, int reached, boolean off) {
        if (at < reached) {
            return "done";
        }
        return at == reached && !off ? "current" : "todo";
    }

    public List<TimelineItem> getHistory() {
        return row.events().stream()
                .map(event -> new TimelineItem(event.at(), event.userName(), said(event), event.note(), ""))
                .toList();
    }

    private String said(PenaltyRow.Event event) {
        String verb = say.text("identity.verb." + event.verb());
        return event.decision() == null
                ? verb
                : say.text(
                        "settlement.penalty.decided",
                        verb,
                        say.text("settlement.penalty.decision." + event.decision()));
    }

    /** What may be challenged is worth saying while more can be done about it. */
    public boolean isChallengeable() {
        return row.state().isBeforeNotice();
    }

    public boolean isWordsNeeded() {
        return asked != null && WORDED.contains(asked);
    }

    public PenaltyDecision[] getOutcomes() {
        return PenaltyDecision.values();
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = no;
    }

    public PenaltyRow getRow() {
        return row;
    }

    public PenaltyVerb getAsked() {
        return asked;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public Integer getMonths() {
        return months;
    }

    public void setMonths(Integer months) {
        this.months = months;
    }

    public PenaltyDecision getOutcome() {
        return outcome;
    }

    public void setOutcome(PenaltyDecision outcome) {
        this.outcome = outcome;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }
}
