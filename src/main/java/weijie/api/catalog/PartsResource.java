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
import weijie.api.Api;
import weijie.api.IfMatch;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.catalog.CatalogCriteria;
import weijie.catalog.PartClass;
import weijie.catalog.PartEntry;
import weijie.catalog.PartRow;
import weijie.catalog.PriceRow;
import weijie.catalog.SparePartDesk;
import weijie.shared.Money;

/** Spare parts with their prices. */
@Path("/parts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PartsResource {

    @Inject
    SparePartDesk desk;

    @Context
    HttpHeaders headers;

    @GET
    public ItemsOf<PartRow> list(
            @QueryParam("q") String words,
            @QueryParam("category") String category,
            @QueryParam("partClass") String partClass,
            @BeanParam Paging paging) {
        CatalogCriteria criteria =
                new CatalogCriteria(words, Params.text(category), Params.one(PartClass.class, "partClass", partClass));
        return paging.of(desk.list(criteria, paging.slice("code", "name", "category", "partClass", "price")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(PartEntry entry) {
        desk.add(entry);
        PartRow row = desk.find(entry.code().strip());
        return Api.created("/parts/" + Params.segment(row.code()), row);
    }

    @GET
    @Path("/{code}")
    public Response find(@PathParam("code") String code) {
        PartRow row = desk.find(code);
        return Api.ok(row, row.version());
    }

    /** What may be changed of a part; what is absent stays. */
    public record PartChange(String name, String categoryCode, PartClass partClass, Boolean mustReturn) {}

    @PATCH
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("code") String code, PartChange change) {
        PartRow row = desk.find(code);
        desk.change(
                code,
                change.name() == null ? row.name() : change.name(),
                change.categoryCode() == null ? row.categoryCode() : change.categoryCode(),
                change.partClass() == null ? row.partClass() : change.partClass(),
                change.mustReturn() == null ? row.mustReturn() : change.mustReturn(),
                IfMatch.version(headers));
        return find(code);
    }

    @GET
    @Path("/{code}/prices")
    public ItemsOf<PriceRow> prices(@PathParam("code") String code, @BeanParam Paging paging) {
        return paging.of(desk.pricesOf(code), PriceRow::validFrom);
    }

    /** A price from a day on. */
    public record Price(Money price, LocalDate validFrom) {}

    @POST
    @Path("/{code}/prices")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addPrice(@PathParam("code") String code, Price price) {
        desk.setPrice(code, price.price() == null ? null : price.price().toString(), price.validFrom());
        return Api.created("/parts/" + Params.segment(code) + "/prices", prices(code, Paging.whole()));
    }
}
