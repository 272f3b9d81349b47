package weijie.api.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.catalog.CatalogCriteria;
import weijie.catalog.UnitDesk;
import weijie.catalog.UnitRow;

/** The registry of sold units, for headquarters; it is filled by imports. The life of one unit is at {@code /serials}. */
@Path("/product-units")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProductUnitsResource {

    @Inject
    UnitDesk desk;

    /** {@code q} is the beginning of a serial number. */
    @GET
    public ItemsOf<UnitRow> list(
            @QueryParam("q") String beginning, @QueryParam("category") String category, @BeanParam Paging paging) {
        CatalogCriteria criteria = new CatalogCriteria(beginning, Params.text(category), null);
        return paging.of(desk.list(criteria, paging.slice("serialNo")));
    }
}
