package weijie.web.parts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import weijie.parts.ParcelState;
import weijie.shared.Caller;
import weijie.shared.Role;

/** What can be done with a parcel, where it must stand for it, and by whom; the desks refuse everything else. */
public enum ParcelVerb {
    PACK(EnumSet.of(ParcelState.DRAFT), Role.CENTRE_CLERK),
    SHIP(EnumSet.of(ParcelState.PACKED), Role.CENTRE_CLERK),
    CANCEL(EnumSet.of(ParcelState.DRAFT, ParcelState.PACKED), Role.CENTRE_CLERK),
    CALL_BACK(EnumSet.of(ParcelState.SHIPPED), Role.HQ_PARTS, Role.HQ_DIRECTOR),
    LOSE(EnumSet.of(ParcelState.SHIPPED), Role.HQ_PARTS, Role.HQ_DIRECTOR),
    RECEIVE(EnumSet.of(ParcelState.SHIPPED), Role.HQ_PARTS, Role.HQ_DIRECTOR),
    COUNT(EnumSet.of(ParcelState.RECEIVED), Role.HQ_PARTS, Role.HQ_DIRECTOR),
    INSPECT(EnumSet.of(ParcelState.COUNTED, ParcelState.INSPECTED), Role.HQ_INSPECTOR),
    WRITE_OFF(EnumSet.of(ParcelState.COUNTED, ParcelState.INSPECTED), Role.HQ_PARTS, Role.HQ_DIRECTOR),
    CLOSE(EnumSet.of(ParcelState.INSPECTED), Role.HQ_PARTS, Role.HQ_DIRECTOR);

    private final Set<ParcelState> states;
    private final List<Role> roles;

    ParcelVerb(Set<ParcelState> states, Role... roles) {
        this.states = states;
        this.roles = List.of(roles);
    }

    boolean isFor(ParcelState state, Caller caller) {
        return states.contains(state) && roles.stream().anyMatch(caller::has);
    }
}
