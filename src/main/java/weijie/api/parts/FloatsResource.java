package weijie.api.parts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import weijie.api.Api;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.parts.FloatCriteria;
import weijie.parts.FloatDesk;
import weijie.parts.FloatRow;
import weijie.shared.Texts;

/** What each outlet should have of the parts it uses. */
@Path("/parts/floats")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FloatsResource {

    @Inject
    FloatDesk desk;

    @Context
    HttpHeaders headers;

    /** A float with the sentence that explains it. */
    public record Explained(
            String outletCode, String partCode, String partName, int used, int suggested, int has, String reason) {

        private static Explained of(FloatRow row, Texts texts) {
            return new Explained(
                    row.outletCode(),
                    row.partCode(),
                    row.partName(),
                    row.used(),
                    row.suggested(),
                    row.has(),
                    texts.get(
                            "parts.float.why",
                            FloatRow.MONTHS,
                            row.used(),
                            row.leadDays(),
                            row.reviewDays(),
                            row.safety(),
                            row.suggested()));
        }
    }

    @GET
    public ItemsOf<Explained> list(
            @QueryParam("outlet") String outlet, @QueryParam("part") String part, @BeanParam Paging paging) {
        Texts texts = Api.texts(headers);
        return paging.of(
                desk.list(new FloatCriteria(Params.text(outlet), Params.text(part)), paging.slice()),
                row -> Explained.of(row, texts));
    }
}
