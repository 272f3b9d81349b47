package weijie.api.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.network.CoverageDesk;
import weijie.network.RegionLevel;
import weijie.network.RegionRow;

/** Provinces and prefecture-level cities; they are few, so the list comes whole unless a page is asked for. */
@Path("/regions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RegionsResource {

    @Inject
    CoverageDesk desk;

    @GET
    public ItemsOf<RegionRow> list(
            @QueryParam("level") String level, @QueryParam("parent") String parent, @BeanParam Paging paging) {
        RegionLevel wanted = Params.one(RegionLevel.class, "level", level);
        String province = Params.text(parent);
        List<RegionRow> rows = desk.regions().stream()
                .filter(region -> wanted == null || region.level() == wanted)
                .filter(region -> province == null || province.equals(region.parentCode()))
                .toList();
        return paging.of(
                rows,
                RegionRow::code,
                Map.of("code", Comparator.comparing(RegionRow::code), "name", Comparator.comparing(RegionRow::name)));
    }
}
