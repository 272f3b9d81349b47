package weijie.settlement;

import java.util.ArrayList;
import java.util.List;
import weijie.shared.Caller;
import weijie.shared.Role;

/** What a person may do with a statement as it stands now; buttons are shown by it, the desks decide again. */
final class StatementVerbs {

    private StatementVerbs() {}

    static List<StatementVerb> of(Statement statement, StatementRow head, Caller caller) {
        List<StatementVerb> verbs = new ArrayList<>();
        StatementState state = statement.state();
        boolean accounts = caller.has(Role.HQ_ACCOUNTS) || caller.has(Role.HQ_DIRECTOR) || caller.has(Role.HQ_ADMIN);
        boolean clerk = caller.has(Role.CENTRE_CLERK);
        boolean disputed = head.openDisputes() > 0;
        boolean stands = head.leftOrders() == 0;
        StatementStanding standing = StatementStanding.of(head);
        for (StatementVerb verb : List.of(StatementVerb.REVIEW, StatementVerb.SEND, StatementVerb.PUBLISH)) {
            if (accounts && standing.allows(verb)) {
                verbs.add(verb);
            }
        }
        if (accounts && disputed) {
            verbs.add(StatementVerb.RESOLVE);
        }
        if (clerk && state.mayBecome(StatementState.CENTRE_CONFIRMED)) {
            verbs.add(StatementVerb.DISPUTE);
        }
        if (clerk && stands && state.mayBecome(StatementState.CENTRE_CONFIRMED)) {
            verbs.add(StatementVerb.CONFIRM);
        }
        if ((caller.has(Role.HQ_DIRECTOR) || caller.has(Role.HQ_ADMIN))
                && state != StatementState.CALCULATED
                && state.mayBecome(StatementState.IN_REVIEW)) {
            verbs.add(StatementVerb.REOPEN);
        }
        if (accounts && state.isPublished()) {
            verbs.add(StatementVerb.ADJUST);
        }
        return verbs;
    }
}
