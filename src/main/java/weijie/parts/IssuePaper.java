package weijie.parts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The papers about an issue of parts, each in the states in which somebody needs it. */
public enum IssuePaper {
    /** 拣货单: what is to be taken from the shelf. */
    PICKING_LIST(EnumSet.of(IssueState.DRAFT, IssueState.PICKED)),
    /** 发料单: what is in the box, and what of it came. */
    ISSUE_NOTE(EnumSet.of(IssueState.PICKED, IssueState.SHIPPED, IssueState.RECEIVED));

    private final Set<IssueState> states;

    IssuePaper(Set<IssueState> states) {
        this.states = states;
    }

    /** Those that there are of an issue now. */
    public static List<IssuePaper> readyIn(IssueState state) {
        return Arrays.stream(values())
                .filter(paper -> paper.states.contains(state))
                .toList();
    }

    /** Its name in addresses and file names. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
