package weijie.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weijie.reporting.ReportPrinter;
import weijie.reporting.RoleCardPaper;
import weijie.settlement.DeadlineDesk;
import weijie.settlement.Deadlines;
import weijie.shared.Caller;
import weijie.shared.Role;
import weijie.shared.Term;
import weijie.shared.Texts;
import weijie.web.Download;
import weijie.web.Menu;
import weijie.web.MenuItem;
import weijie.web.Say;

/** A role on one page of paper, to lie beside the keyboard: what to do first, where, with which keys, and by when. */
@Named
@ApplicationScoped
public class RoleCards {

    /** How many sentences a card has about what is done first. */
    static final int STEPS = 3;

    /** A key, and the text key of what it does. */
    private record Key(String key, String does) {}

    private static final List<Key> KEYS = List.of(
            new Key("Ctrl K", "keys.search"),
            new Key("/", "keys.filter"),
            new Key("Ctrl S", "keys.save"),
            new Key("g l", "keys.lock"),
            new Key("?", "keys.keys"));

    /** The days that people of a role have to know beside the window in which a month is settled. */
    private static final Map<Role, List<Term>> DUE = Map.of(
            Role.HQ_ADMIN, List.of(Term.CONTRACT_NOTICE_DAYS, Term.API_KEY_DAYS),
            Role.HQ_REVIEWER, List.of(Term.ABNORMAL_EXPIRY_PERIODS, Term.HELD_CARRIES_MAX),
            Role.HQ_ACCOUNTS, List.of(Term.CONFIRM_REMINDER_DAYS, Term.HELD_CARRIES_MAX),
            Role.HQ_DIRECTOR, List.of(Term.CONFIRM_REMINDER_DAYS, Term.CONTRACT_NOTICE_DAYS),
            Role.CENTRE_CLERK, List.of(Term.CONFIRM_REMINDER_DAYS, Term.ABNORMAL_EXPIRY_PERIODS),
            Role.OUTLET_CLERK, List.of(Term.ABNORMAL_EXPIRY_PERIODS, Term.PAYOUT_DAYS));

    @Inject
    ReportPrinter printer;

    @Inject
    DeadlineDesk deadlines;

    @Inject
    Caller caller;

    @Inject
    Say say;

    @Inject
    Clock clock;

    /** The roles whose cards the person at hand may take: their own, and all of them for who hands out roles. */
    public List<Role> getRoles() {
        return (caller.has(Role.HQ_ADMIN) ? List.of(Role.values()) : caller.roles())
                .stream().sorted().toList();
    }

    /** Sends the card in the reader's language. */
    public void take(Role role) {
        Texts texts = say.texts();
        RoleCardPaper card = card(role, texts, deadlines.current(), LocalDate.now(clock));
        Download.file(
                texts.get("card.file", texts.get("role." + role)) + ".pdf",
                out -> printer.roleCard(card, texts.locale(), out));
    }

    static RoleCardPaper card(Role role, Texts texts, Deadlines known, LocalDate today) {
        List<RoleCardPaper.Entry> rows = new ArrayList<>();
        String first = texts.get("card.first");
        IntStream.rangeClosed(1, STEPS)
                .forEach(step -> rows.add(new RoleCardPaper.Entry(
                        first, texts.get("card.step", step), texts.get("card." + role + '.' + step))));
        String where = texts.get("card.where");
        Menu.of(Set.of(role))
                .forEach(group ->
                        rows.add(new RoleCardPaper.Entry(where, texts.get(group.key()), places(group, texts))));
        String keys = texts.get("card.keys");
        KEYS.forEach(key -> rows.add(new RoleCardPaper.Entry(keys, key.key(), texts.get(key.does()))));
        String due = texts.get("card.due");
        rows.add(new RoleCardPaper.Entry(
                due,
                texts.get("card.due.window"),
                texts.get(
                        "card.due.window.text",
                        known.opens().getDayOfMonth(),
                        known.closes().getDayOfMonth())));
        DUE.getOrDefault(role, List.of())
                .forEach(term -> rows.add(new RoleCardPaper.Entry(
                        due,
                        texts.get("card.due." + term),
                        texts.get("card.due." + term + ".text", known.numbers().get(term)))));
        return new RoleCardPaper(texts.get("role." + role), today.toString(), rows);
    }

    private static String places(MenuItem.Group group, Texts texts) {
        return group.items().stream()
                .map(item -> texts.get(item.key()))
                .collect(Collectors.joining(texts.get("card.comma")));
    }
}
