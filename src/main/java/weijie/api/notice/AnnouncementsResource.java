package weijie.api.notice;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalDateTime;
import weijie.api.Api;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.notice.Addressees;
import weijie.notice.AnnouncementDesk;
import weijie.notice.AnnouncementReader;
import weijie.notice.AnnouncementRow;

/** What headquarters tells many, and who has read it. */
@Path("/announcements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AnnouncementsResource {

    @Inject
    AnnouncementDesk desk;

    /** An announcement as its reader sees it; {@code readAt} is {@code null} until the caller has read it. */
    public record AnnouncementView(
            long id,
            String title,
            String body,
            Addressees addressees,
            LocalDate shownUntil,
            String publishedBy,
            LocalDateTime publishedAt,
            LocalDateTime withdrawnAt,
            LocalDateTime readAt) {

        static AnnouncementView of(AnnouncementRow row) {
            return new AnnouncementView(
                    row.id(),
                    row.title(),
                    row.body(),
                    row.addressees(),
                    row.shownUntil(),
                    row.publishedBy(),
                    row.publishedAt(),
                    row.withdrawnAt(),
                    row.readAt());
        }
    }

    /** Those that the caller is told today; with {@code all} every one there was, for who publishes them. */
    @GET
    public ItemsOf<AnnouncementView> list(@QueryParam("all") String all, @BeanParam Paging paging) {
        return Params.flag("all", all)
                ? paging.of(desk.all(paging.slice()), AnnouncementView::of)
                : paging.of(desk.current(), AnnouncementRow::id).map(AnnouncementView::of);
    }

    @GET
    @Path("/{id}")
    public AnnouncementView get(@PathParam("id") String id) {
        return AnnouncementView.of(desk.find(Params.id(id)));
    }

    /** What is told, whom, and until which day. */
    public record Published(String title, String body, String addressees, String shownUntil) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response publish(Published told) {
        long id = desk.publish(
                told.title(),
                told.body(),
                Params.one(Addressees.class, "addressees", told.addressees()),
                Params.date("shownUntil", told.shownUntil()));
        return Api.created("/announcements/" + id, AnnouncementView.of(desk.find(id)));
    }

    @POST
    @Path("/{id}/read")
    public Response read(@PathParam("id") String id) {
        desk.read(Params.id(id));
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/withdraw")
    public AnnouncementView withdraw(@PathParam("id") String id) {
        desk.withdraw(Params.id(id));
        return AnnouncementView.of(desk.find(Params.id(id)));
    }

    /** Everybody whom it is for, and when they read it; {@code null} while they have not. */
    @GET
    @Path("/{id}/readings")
    public ItemsOf<AnnouncementReader> readings(@PathParam("id") String id, @BeanParam Paging paging) {
        return paging.of(desk.readers(Params.id(id)), AnnouncementReader::userName);
    }
}
