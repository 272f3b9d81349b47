package weijie.api.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.time.LocalDateTime;
import java.util.List;
import weijie.api.Api;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.notice.NoticeDesk;
import weijie.notice.Reading;
import weijie.shared.Texts;

/** The caller's messages. */
@Path("/notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

    @Inject
    NoticeDesk desk;

    @Context
    HttpHeaders headers;

    /** A message in the caller's language. */
    public record NoticeView(
            long id,
            String text,
            String link,
            String sentBy,
            LocalDateTime createdAt,
            LocalDateTime readAt,
            String doneBy) {}

    /** Messages and how many are unread in all. */
    public record NoticesView(List<NoticeView> items, long total, String next, long unread) {}

    @GET
    public NoticesView list(@QueryParam("unread") String unread, @BeanParam Paging paging) {
        Texts texts = Api.texts(headers);
        ItemsOf<NoticeView> notices = paging.of(
                desk.list(Params.flag("unread", unread), paging.slice()),
                row -> new NoticeView(
                        row.id(),
                        row.text(texts),
                        row.link(),
                        row.sentBy(),
                        row.createdAt(),
                        row.readAt(),
                        row.doneBy()));
        return new NoticesView(notices.items(), notices.total(), notices.next(), desk.unread());
    }

    @POST
    @Path("/{id}/read")
    public Response read(@PathParam("id") String id) {
        desk.read(Params.id(id));
        return Response.noContent().build();
    }

    @POST
    @Path("/read-all")
    public Response readAll() {
        desk.readAll();
        return Response.noContent().build();
    }

    @GET
    @Path("/{id}/readings")
    public ItemsOf<Reading> readings(@PathParam("id") String id, @BeanParam Paging paging) {
        return paging.of(desk.readings(Params.id(id)), Reading::userName);
    }
}
