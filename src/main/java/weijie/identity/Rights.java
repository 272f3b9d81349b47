package weijie.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import weijie.shared.Caller;
import weijie.shared.Role;

/** What somebody may do and see at a moment, written down so that it can be compared with what he may later. */
record Rights(Set<String> roles, String place) {

    static Rights of(Caller caller) {
        return new Rights(
                caller.roles().stream().map(Role::name).collect(Collectors.toCollection(TreeSet::new)),
                caller.centreId().map(String::valueOf).orElse("-")
                        + ' '
                        + caller.outletId().map(String::valueOf).orElse("-"));
    }

    /** Whether these rights are at least those that were written down, at the same centre and outlet. */
    boolean cover(String written) {
        String[] part = written.split(" ", 2);
        return part[1].equals(place)
                && Arrays.stream(part[0].split(","))
                        .filter(role -> !role.isEmpty())
                        .allMatch(roles::contains);
    }

    /** As {@link #cover} reads it. */
    @Override
    public String toString() {
        return String.join(",", roles) + ' ' + place;
    }
}
