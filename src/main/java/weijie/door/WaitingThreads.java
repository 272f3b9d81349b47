package weijie.door;

import jakarta.servlet.http.HttpServletRequest;
import weijie.identity.SignedIn;
import weijie.shared.Places;

/** So many of the threads for requests may wait for clients, those of accounts and those of strangers apart. */
final class WaitingThreads {

    /** What is told to whoever finds none. */
    static final String RETRY_AFTER_SECONDS = "5";

    private final Places ofAccounts;
    private final Places ofStrangers;

    /**
     * @param ofAccounts by the name of the account
     * @param ofStrangers by the address
     */
    WaitingThreads(Places ofAccounts, Places ofStrangers) {
        this.ofAccounts = ofAccounts;
        this.ofStrangers = ofStrangers;
    }

    /** Whether one may wait for whoever sent this request; it is given back. */
    boolean take(SignedIn signedIn, HttpServletRequest request) {
        return places(signedIn).take(client(signedIn, request));
    }

    void leave(SignedIn signedIn, HttpServletRequest request) {
        places(signedIn).leave(client(signedIn, request));
    }

    private Places places(SignedIn signedIn) {
        return signedIn.isSomebody() ? ofAccounts : ofStrangers;
    }

    private static String client(SignedIn signedIn, HttpServletRequest request) {
        return signedIn.isSomebody() ? request.getRemoteUser() : signedIn.address();
    }
}
