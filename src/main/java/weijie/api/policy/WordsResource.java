package weijie.api.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import weijie.api.Api;
import weijie.api.IfMatch;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.policy.WordDesk;
import weijie.policy.WordRow;
import weijie.shared.WordKind;

/** The words of the columns that decide money, and what they mean. */
@Path("/words")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WordsResource {

    @Inject
    WordDesk desk;

    @Context
    HttpHeaders headers;

    @GET
    public ItemsOf<WordRow> list(@QueryParam("kind") String kind, @BeanParam Paging paging) {
        WordKind wanted = Params.one(WordKind.class, "kind", kind);
        return paging.of(
                desk.list().stream()
                        .filter(row -> wanted == null || row.kind() == wanted)
                        .toList(),
                WordRow::id);
    }

    /** What a word means from a day on. */
    public record WordEntry(WordKind kind, String word, String means, LocalDate validFrom) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(WordEntry entry) {
        WordRow row = desk.add(entry.kind(), entry.word(), entry.means(), entry.validFrom());
        return Api.created("/words?kind=" + row.kind(), row);
    }

    /** The last day on which records are read so. */
    public record LastDay(LocalDate validTo) {}

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    public WordRow end(@PathParam("id") String id, LastDay last) {
        return desk.end(Params.id(id), IfMatch.version(headers), last.validTo());
    }

    @DELETE
    @Path("/{id}")
    public Response remove(@PathParam("id") String id) {
        desk.remove(Params.id(id), IfMatch.version(headers));
        return Response.noContent().build();
    }
}
