package weijie.api.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import weijie.api.Api;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.catalog.CatalogCriteria;
import weijie.catalog.ModelDesk;
import weijie.catalog.ModelEntry;
import weijie.catalog.ModelRow;

/** Product models; one is identified by its designation and its category. */
@Path("/product-models")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProductModelsResource {

    @Inject
    ModelDesk desk;

    /** A model as this API shows it; its designation is both code and name. */
    public record ModelView(long id, String code, String name, String categoryCode, String categoryName) {

        static ModelView of(ModelRow row) {
            return new ModelView(row.id(), row.model(), row.model(), row.categoryCode(), row.categoryName());
        }
    }

    @GET
    public ItemsOf<ModelView> list(
            @QueryParam("q") String words, @QueryParam("category") String category, @BeanParam Paging paging) {
        CatalogCriteria criteria = new CatalogCriteria(words, Params.text(category), null);
        return paging.of(desk.list(criteria, paging.slice("code", "category")), ModelView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(ModelEntry entry) {
        desk.add(entry);
        return Api.created("/product-models?q=" + Params.segment(entry.model().strip()), entry);
    }
}
