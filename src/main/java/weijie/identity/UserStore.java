package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.stream.Collectors;
import weijie.shared.Refusal;

/** The accounts as Jakarta Security knows them; why somebody was refused is left with {@link SignedIn}. */
@ApplicationScoped
public class UserStore implements IdentityStore {

    @Inject
    Gate gate;

    @Inject
    SignedIn signedIn;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential given)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        try {
            Account account = gate.admit(given.getCaller(), given.getPasswordAsString(), signedIn.address());
            signedIn.become(account, false);
            return new CredentialValidationResult(
                    account.userName(), account.roles().stream().map(Enum::name).collect(Collectors.toSet()));
        } catch (Refusal refusal) {
            signedIn.refuse(refusal);
            return CredentialValidationResult.INVALID_RESULT;
        }
    }
}
