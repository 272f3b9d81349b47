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

    void become(Account someone, boolean cookieOnly) {
        account = someone;
        byCookie = cookieOnly;
        refusal = null;
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

    String address() {
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

    /** Why the name and password, or the key, were not accepted. */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }
}
