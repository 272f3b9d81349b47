package weijie.web.settlement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import weijie.settlement.penalty.PenaltyState;
import weijie.shared.Caller;
import weijie.shared.Role;

/** What can be done with a penalty, where it must stand for it, and by whom; the desk refuses everything else. */
public enum PenaltyVerb {
    PROVE(
            EnumSet.of(PenaltyState.PROPOSED, PenaltyState.EVIDENCE_COMPLETE, PenaltyState.FIRST_CONFIRMED),
            Role.HQ_REVIEWER,
            Role.HQ_ACCOUNTS,
            Role.HQ_DIRECTOR),
    CONFIRM(
            EnumSet.of(PenaltyState.PROPOSED, PenaltyState.EVIDENCE_COMPLETE),
            Role.HQ_REVIEWER,
            Role.HQ_ACCOUNTS,
            Role.HQ_DIRECTOR),
    CONFIRM_SECOND(EnumSet.of(PenaltyState.FIRST_CONFIRMED), Role.HQ_REVIEWER, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR),
    NOTIFY(EnumSet.of(PenaltyState.SECOND_CONFIRMED), Role.HQ_REVIEWER, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR),
    ACKNOWLEDGE(EnumSet.of(PenaltyState.NOTIFIED), Role.CENTRE_CLERK),
    APPEAL(EnumSet.of(PenaltyState.NOTIFIED), Role.CENTRE_CLERK, Role.OUTLET_CLERK),
    ADD(EnumSet.of(PenaltyState.APPEALED), Role.CENTRE_CLERK, Role.OUTLET_CLERK),
    DECIDE(EnumSet.of(PenaltyState.APPEALED), Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR),
    FINALIZE(
            EnumSet.of(PenaltyState.NOTIFIED, PenaltyState.APPEALED),
            Role.HQ_REVIEWER,
            Role.HQ_ACCOUNTS,
            Role.HQ_DIRECTOR),
    SPREAD(EnumSet.of(PenaltyState.FINAL), Role.HQ_ACCOUNTS),
    AGREE_SPREAD(EnumSet.of(PenaltyState.FINAL), Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR),
    WITHDRAW(
            EnumSet.of(
                    PenaltyState.PROPOSED,
                    PenaltyState.EVIDENCE_COMPLETE,
                    PenaltyState.FIRST_CONFIRMED,
                    PenaltyState.SECOND_CONFIRMED,
                    PenaltyState.NOTIFIED),
            Role.HQ_REVIEWER,
            Role.HQ_ACCOUNTS,
            Role.HQ_DIRECTOR);

    private final Set<PenaltyState> states;
    private final List<Role> roles;

    PenaltyVerb(Set<PenaltyState> states, Role... roles) {
        this.states = states;
        this.roles = List.of(roles);
    }

    boolean isFor(PenaltyState state, Caller caller) {
        return states.contains(state) && roles.stream().anyMatch(caller::has);
    }
}
