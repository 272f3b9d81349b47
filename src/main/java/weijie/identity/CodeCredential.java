package weijie.identity;

import jakarta.security.enterprise.credential.Credential;

/** The code of the second step, given at the sign-in page after the password was right. */
public record CodeCredential(String code) implements Credential {

    @Override
    public String toString() {
        return "code";
    }
}
