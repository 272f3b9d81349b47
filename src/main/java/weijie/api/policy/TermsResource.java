package weijie.api.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import weijie.api.Api;
import weijie.api.BadInput;
import weijie.api.IfMatch;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.policy.PolicyDesk;
import weijie.policy.TermRow;
import weijie.shared.Term;

/** The numbers of the policy with all their values. */
@Path("/terms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TermsResource {

    @Inject
    PolicyDesk desk;

    @Context
    HttpHeaders headers;

    @GET
    public ItemsOf<TermRow> list(@QueryParam("term") String term, @BeanParam Paging paging) {
        Term wanted = Params.one(Term.class, "term", term);
        List<TermRow> rows = desk.terms().stream()
                .filter(row -> wanted == null || row.term() == wanted)
                .toList();
        return paging.of(rows, TermRow::id);
    }

    /** A value of a term from a day on. */
    public record TermEntry(Term term, String value, LocalDate validFrom) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(TermEntry entry) {
        if (entry.term() == null) {
            throw new BadInput("term", "API-007", "term", "", java.util.Arrays.toString(Term.values()));
        }
        desk.change(entry.term(), entry.value(), entry.validFrom());
        return Api.created("/terms?term=" + entry.term(), list(entry.term().name(), Paging.whole()));
    }

    /** The last day on which a switch is on. */
    public record LastDay(LocalDate validTo) {}

    @POST
    @Path("/{term}/switch-off")
    @Consumes(MediaType.APPLICATION_JSON)
    public ItemsOf<TermRow> switchOff(@PathParam("term") String term, LastDay last) {
        desk.switchOff(Params.one(Term.class, "term", term), last.validTo());
        return list(term, Paging.whole());
    }

    /** Another person than the writer says that this value is the policy. */
    @POST
    @Path("/{id}/confirm")
    public ItemsOf<TermRow> confirm(@PathParam("id") String id) {
        desk.confirm(Params.id(id), IfMatch.version(headers));
        return list(null, Paging.whole());
    }
}
