package weijie.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import weijie.shared.Refusal;

/** Who was recognised for the request at hand, or why nobody was. */
@RequestScoped
public class SignedIn {

    private Account account;
    private Refusal refusal;
    private String address = "";
    private boolean byCookie;
    private boolean byKey;

    void become(Account someone, boolean cookieOnly) {
        account = someone;
        byCookie = cookieOnly;
        byKey = false;
        refusal = null;
    }

    void becomeByKey(Account someone) {
        become(someone, false);
        byKey = true;
    }

    void refuse(Refusal why) {
        account = null;
        refusal = why;
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
