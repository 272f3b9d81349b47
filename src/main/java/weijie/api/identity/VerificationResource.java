package weijie.api.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import weijie.identity.InvariantRow;
import weijie.identity.VerificationDesk;

/** Whether everything that must be true of what is stored is true. */
@Path("/verification")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

    @Inject
    VerificationDesk desk;

    /** All verdicts in one. */
    public record Verification(boolean ok, List<InvariantRow> checks) {}

    @GET
    public Verification verify() {
        List<InvariantRow> checks = desk.verify();
        return new Verification(checks.stream().allMatch(InvariantRow::ok), checks);
    }
}
