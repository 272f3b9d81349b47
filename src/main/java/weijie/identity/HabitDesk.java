package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.WallClock;

/** Where people keep how they like their lists. */
@ApplicationScoped
public class HabitDesk {

    private static final int FILTERS_MOST = 20;
    private static final int NAME_MOST = 40;
    private static final int QUERY_MOST = 500;

    @Inject
    Habits habits;

    @Inject
    AccountSettings settings;

    @Inject
    Caller caller;

    @Inject
    WallClock clock;

    /** The caller's filters of a page and those that headquarters offers. */
    @Transactional
    @Duty
    public List<SavedFilterRow> filters(String page) {
        return habits.filters(caller.userName(), page).stream()
                .map(filter -> filter.row(caller.userName()))
                .toList();
    }

    /** Keeps a filter under a name; an earlier one of that name asks this from now on. Only headquarters offers one to everybody. */
    @Transactional
    @Duty
    public void keepFilter(String page, String name, String query, boolean shared) {
        String plain = name == null ? "" : name.strip();
        Refusal.unless(
                !plain.isEmpty() && plain.codePointCount(0, plain.length()) <= NAME_MOST,
                Refusal.Kind.INVALID,
                "AU-940",
                NAME_MOST);
        Refusal.unless(
                query.length() <= QUERY_MOST && query.matches("\\?[\\x21-\\x7E]*"), Refusal.Kind.INVALID, "AU-943");
        Refusal.unless(!shared || caller.isHeadquarters(), Refusal.Kind.FORBIDDEN, "AU-905");
        SavedFilter filter = habits.filter(caller.userName(), page, plain).orElse(null);
        if (filter == null) {
            long mine = habits.filters(caller.userName(), page).stream()
                    .filter(one -> one.isOf(caller.userName()))
                    .count();
            Refusal.unless(mine < FILTERS_MOST, Refusal.Kind.CONFLICT, "AU-941", FILTERS_MOST);
            filter = new SavedFilter(caller.userName(), page, plain, clock.now());
            filter.ask(query, shared);
            habits.add(filter);
        } else {
            filter.ask(query, shared);
        }
    }

    /** Drops one of the caller's own. */
    @Transactional
    @Duty
    public void dropFilter(long id) {
        habits.remove(habits.filter(id)
                .filter(one -> one.isOf(caller.userName()))
                .orElseThrow(() -> Refusal.notFound("AU-942")));
    }

    /** How the caller likes the pages. */
    @Transactional
    @Duty
    public AccountSetting setting() {
        return settings.of(caller.userName()).orElse(AccountSetting.NONE);
    }

    @Transactional
    @Duty
    public void keepSetting(AccountSetting setting) {
        settings.keep(caller.userName(), setting);
    }

    @Transactional
    @Duty
    public Optional<ListHabit> habit(String page) {
        return habits.habit(caller.userName(), page);
    }

    @Transactional
    @Duty
    public void remember(String page, ListHabit habit) {
        habits.remember(caller.userName(), page, habit);
    }
}
