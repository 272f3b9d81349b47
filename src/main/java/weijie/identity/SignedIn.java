package weijie.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.OptionalLong;
import weijie.shared.Refusal;

/** Who was recognised for the request at hand, or why nobody was. */
@RequestScoped
public class SignedIn {

    private Account account;
    private Refusal refusal;
    private String address = "";
    private boolean byCookie;
    private boolean byKey;
    private boolean halfWay;
    private Account viewer;
    private long session = -1;
    private String request;

    void become(Account someone, boolean cookieOnly) {
        account = someone;
        byCookie = cookieOnly;
        byKey = false;
        refusal = null;
    }

    /** The password was right and a code is still wanted: nobody is signed in. */
    void stopHalfWay() {
        account = null;
        halfWay = true;
    }

    /** Whether the password was right and the code is still wanted. */
    public boolean isHalfWay() {
        return halfWay;
    }

    /** From here on the pages are those of somebody else; who looks at them is remembered. */
    void view(Account seen) {
        viewer = account;
        account = seen;
    }

    /** Who looks at the pages of somebody else, if anybody does. */
    Optional<Account> viewer() {
        return Optional.ofNullable(viewer);
    }

    /** The session whose cookie came with the request. */
    void in(BrowserSession known) {
        session = known.id();
    }

    /** The number of the session that is the only proof of who this is; nothing when the request carries its own. */
    OptionalLong provenBySession() {
        return byCookie ? OptionalLong.of(session) : OptionalLong.empty();
    }

    void becomeByKey(Account someone) {
        become(someone, false);
        byKey = true;
    }

    void refuse(Refusal why) {
        account = null;
        refusal = why;
    }

    /** The request is worked on under this key. */
    void carry(String keyHash) {
        request = keyHash;
    }

    /** Under which key the request is worked on, if it has one. */
    Optional<String> request() {
        return Optional.ofNullable(request);
    }

    void from(String remoteAddress) {
        address = remoteAddress;
    }

    Optional<Account> account() {
        return Optional.ofNullable(account);
    }

    /** Where the request comes from: the client's address, not that of a proxy of ours. */
    public String address() {
        return address;
    }

    /** Whether somebody is signed in. */
    public boolean isSomebody() {
        return account != null;
    }

    /** Whether the only proof was the session's cookie, which another site could make a browser send. */
    public boolean isByCookieOnly() {
        return byCookie;
    }

    /** Whether the proof was an API key, which may not make another one or change a password: those would outlive it. */
    boolean isByKey() {
        return byKey;
    }

    /** Why the name and password, or the key, were not accepted. */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }
}
