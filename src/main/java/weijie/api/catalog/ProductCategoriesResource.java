package weijie.api.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import java.util.Comparator;
import java.util.Map;
import weijie.api.Api;
import weijie.api.IfMatch;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.catalog.CatalogCriteria;
import weijie.catalog.CategoryDesk;
import weijie.catalog.CategoryEntry;
import weijie.catalog.CategoryRow;
import weijie.catalog.SerialCheck;
import weijie.catalog.WarrantyRow;

/** Product categories; they are few, so the list comes whole unless a page is asked for. */
@Path("/product-categories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProductCategoriesResource {

    @Inject
    CategoryDesk desk;

    @Context
    HttpHeaders headers;

    @GET
    public ItemsOf<CategoryRow> list(@QueryParam("q") String words, @BeanParam Paging paging) {
        return paging.of(
                desk.list(new CatalogCriteria(words, null, null)),
                CategoryRow::code,
                Map.of(
                        "code",
                        Comparator.comparing(CategoryRow::code),
                        "name",
                        Comparator.comparing(CategoryRow::name)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(CategoryEntry entry) {
        desk.add(entry);
        CategoryRow row = desk.find(entry.code().strip().toUpperCase(java.util.Locale.ROOT));
        return Api.created("/product-categories/" + Params.segment(row.code()), row);
    }

    @GET
    @Path("/{code}")
    public Response find(@PathParam("code") String code) {
        CategoryRow row = desk.find(code);
        return Api.ok(row, row.version());
    }

    /** What may be changed of a category; what is absent stays. An empty pattern accepts any serial. */
    public record CategoryChange(String name, String serialPattern, SerialCheck serialCheck) {}

    @PATCH
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("code") String code, CategoryChange change) {
        CategoryRow row = desk.find(code);
        desk.change(
                code,
                change.name() == null ? row.name() : change.name(),
                change.serialPattern() == null ? row.serialPattern() : change.serialPattern(),
                change.serialCheck() == null ? row.serialCheck() : change.serialCheck(),
                IfMatch.version(headers));
        return find(code);
    }

    @GET
    @Path("/{code}/warranties")
    public ItemsOf<WarrantyRow> warranties(@PathParam("code") String code, @BeanParam Paging paging) {
        return paging.of(desk.warrantyOf(code), WarrantyRow::validFrom);
    }

    /** Months of warranty for units bought from a day on. */
    public record Warranty(int months, LocalDate validFrom) {}

    @POST
    @Path("/{code}/warranties")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addWarranty(@PathParam("code") String code, Warranty warranty) {
        desk.setWarranty(code, warranty.months(), warranty.validFrom());
        return Api.created(
                "/product-categories/" + Params.segment(code) + "/warranties", warranties(code, Paging.whole()));
    }
}
