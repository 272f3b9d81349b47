package weijie.api.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import weijie.api.Api;
import weijie.api.Params;
import weijie.importing.HeadingDesk;
import weijie.importing.ImportDesk;
import weijie.importing.ImportRow;

/** What the columns of a file are called there, and which of ours they are. */
@Path("imports/{id}/columns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportColumnsResource {

    @Inject
    ImportDesk desk;

    @Inject
    HeadingDesk headings;

    @Context
    HttpHeaders headers;

    /** The sheets of the file with their headings, samples of what stands there, and what each is understood as or may be. */
    @GET
    public Map<String, Object> columns(@PathParam("id") String id) {
        ImportRow row = desk.find(Params.id(id));
        Locale locale = Api.texts(headers).locale();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "sheets",
                headings.sheets(row.id(), locale).stream().map(ImportView::of).toList());
        json.put(
                "fields",
                row.kind().choices(locale).stream()
                        .map(choice ->
                                Map.of("field", choice.field(), "title", choice.title(), "required", choice.required()))
                        .toList());
        return json;
    }

    /**
     * What somebody says of a file.
     *
     * @param columns the field for each heading or label; an empty one where it is not to be read
     * @param sheet the sheet that is meant, or {@code null}
     */
    record HeadingsSaid(Map<String, String> columns, String sheet) {}

    /** Has the file read with these headings, now and the next time. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response readAs(@PathParam("id") String id, HeadingsSaid said) {
        ImportRow row = headings.readAs(
                Params.id(id), Params.text(said.sheet()), said.columns() == null ? Map.of() : said.columns());
        return Api.accepted("/imports/" + row.id(), row.jobId(), ImportView.of(row, Api.texts(headers)));
    }
}
