package weijie.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.PrimeFaces;
import weijie.identity.PasswordDesk;
import weijie.identity.SignInTarget;

/** The dialog in which a person proves once more who they are, before a weighty act. */
@Named
@RequestScoped
public class AgainPage {

    @Inject
    PasswordDesk desk;

    @Inject
    SignInTarget target;

    private String proof;

    public void prove() {
        desk.proveAgain(proof, target.sessionId());
        PrimeFaces.current().ajax().addCallbackParam("provenAgain", true);
    }

    /** Never sent back to the page. */
    public String getProof() {
        return null;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }
}
