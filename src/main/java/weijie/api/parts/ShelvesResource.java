package weijie.api.parts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import weijie.parts.ShelfDesk;
import weijie.parts.ShelfEntry;

/** The shelves of headquarters; they are read with the stock. */
@Path("/parts/shelves")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ShelvesResource {

    @Inject
    ShelfDesk desk;

    /** Which parts lie on which shelf; those that are absent stay where they are. */
    public record Shelves(List<ShelfEntry> lines) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void put(Shelves shelves) {
        desk.put(shelves.lines() == null ? List.of() : shelves.lines());
    }
}
