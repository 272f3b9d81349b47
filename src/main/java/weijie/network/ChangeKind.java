package weijie.network;

import java.util.Set;

/** What a change of the network is about, as the audit keeps it. */
final class ChangeKind {

    static final String CENTRE = "CENTRE";
    static final String OUTLET = "OUTLET";
    static final String CONTRACT = "CONTRACT";
    static final String AUTHORISATION = "AUTHORISATION";
    static final String TECHNICIAN = "TECHNICIAN";
    static final String BANK_ACCOUNT = "BANK_ACCOUNT";
    static final String COVERAGE_GOAL = "COVERAGE_GOAL";

    /** What a view of the network shows. */
    static final Set<String> IN_VIEW = Set.of(CENTRE, OUTLET, CONTRACT, AUTHORISATION, TECHNICIAN);

    private ChangeKind() {}
}
