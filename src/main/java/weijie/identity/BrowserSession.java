package weijie.identity;

import java.io.Serializable;

/** What a browser's session remembers about who signed in: little enough to travel between the nodes of a cluster. */
record BrowserSession(long id, String userName) implements Serializable {

    static final String NAME = "weijie.signedIn";
    static final String TARGET = "weijie.target";

    /** Set while the policy wants a second factor that the person has not set up. */
    static final String FACTOR_WANTED = "weijie.factorWanted";

    /** Set while the screen is locked. */
    static final String LOCKED = "weijie.locked";
}
