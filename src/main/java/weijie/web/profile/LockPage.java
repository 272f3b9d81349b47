package weijie.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import weijie.identity.LockDesk;
import weijie.identity.SignInMechanism;
import weijie.identity.SignInTarget;
import weijie.web.Onward;

/** Where a screen is locked and unlocked; other pages show it over themselves, so that what was typed in them stays. */
@Named
@RequestScoped
public class LockPage {

    @Inject
    LockDesk desk;

    @Inject
    SignInTarget target;

    private String password;
    private String code;

    public void lock() throws IOException {
        desk.lock();
        target.lock();
        Onward.to(SignInMechanism.LOCK_PAGE);
    }

    public void unlock() throws IOException {
        desk.unlock(password, code, target.sessionId());
        target.unlock();
        Onward.to(target.take());
    }

    public boolean isLocked() {
        return target.isLocked();
    }

    public boolean isCodeWanted() {
        return desk.isCodeWanted();
    }

    public int getMinutes() {
        return desk.minutes();
    }

    /** Never sent back to the page. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
