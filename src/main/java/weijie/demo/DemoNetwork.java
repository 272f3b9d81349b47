package weijie.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import weijie.catalog.CatalogDesk;
import weijie.catalog.CategoryEntry;
import weijie.catalog.FaultCodeEntry;
import weijie.catalog.ModelEntry;
import weijie.catalog.PartEntry;
import weijie.network.CentreEntry;
import weijie.network.NetworkDesk;
import weijie.network.OutletEntry;

/** The centres, outlets and catalogue of the demonstration. */
@ApplicationScoped
class DemoNetwork {

    /** The centre whose months are settled up to its confirmation. */
    static final String SETTLED_CENTRE = "HN";

    /** The centre that is still at work; its months stay open for whoever tries an import. */
    static final String WORKING_CENTRE = "FC44";

    static final List<String> SETTLED_OUTLETS = List.of("HN-A", "HN-B", "HN-C");
    static final List<String> WORKING_OUTLETS = List.of("WD440101", "WD440301", "WD440601");

    @Inject
    NetworkDesk network;

    @Inject
    CatalogDesk catalog;

    void register() {
        network.registerCentres(List.of(
                centre(SETTLED_CENTRE, "湖南省客户服务中心", "430000", "邓主任", "0731-55500100", "长沙市芙蓉区示范路1号"),
                centre(WORKING_CENTRE, "广东省客户服务中心", "440000", "麦主任", "020-55500100", "广州市天河区示范路1号")));
        network.registerOutlets(List.of(
                outlet("HN-A", "长沙开福维修服务部", SETTLED_CENTRE, "430000", "430100", "112.9388", "28.2282", "0731-55500101"),
                outlet("HN-B", "株洲天元家电服务站", SETTLED_CENTRE, "430000", "430200", "113.1340", "27.8274", "0731-55500102"),
                outlet("HN-C", "岳阳楼区电器维修行", SETTLED_CENTRE, "430000", "430600", "113.1289", "29.3571", "0730-55500103"),
                outlet(
                        "WD440101",
                        "广州第1服务网点",
                        WORKING_CENTRE,
                        "440000",
                        "440100",
                        "113.2644",
                        "23.1291",
                        "020-55500101"),
                outlet(
                        "WD440301",
                        "深圳第1服务网点",
                        WORKING_CENTRE,
                        "440000",
                        "440300",
                        "114.0579",
                        "22.5431",
                        "0755-55500102"),
                outlet(
                        "WD440601",
                        "佛山第1服务网点",
                        WORKING_CENTRE,
                        "440000",
                        "440600",
                        "113.1214",
                        "23.0215",
                        "0757-55500103")));
        catalog.registerCategories(List.of(
                CategoryEntry.of("TV", "液晶电视", "12"),
                CategoryEntry.of("SB", "机顶盒", "12"),
                CategoryEntry.of("PJ", "投影仪", "12")));
        catalog.registerModels(DemoRecords.MODELS.stream()
                .map(model -> new ModelEntry(model.name(), model.category(), "12"))
                .toList());
        catalog.registerFaultCodes(DemoRecords.FAULTS.stream()
                .map(fault -> new FaultCodeEntry(fault.code(), fault.name(), fault.level()))
                .toList());
        catalog.registerParts(List.of(
                PartEntry.of("TV-MBD", "液晶电视主板", "TV", "318.00", "1"),
                PartEntry.of("TV-PNL", "液晶电视液晶屏", "TV", "560.00", "1"),
                PartEntry.of("TV-PWR", "液晶电视电源板", "TV", "86.00", "1"),
                PartEntry.of("SB-MBD", "机顶盒主板", "SB", "96.00", "1"),
                PartEntry.of("SB-PWR", "机顶盒电源板", "SB", "28.00", "0"),
                PartEntry.of("PJ-MBD", "投影仪主板", "PJ", "420.00", "1")));
    }

    private static CentreEntry centre(
            String code, String name, String province, String contact, String phone, String address) {
        return new CentreEntry(code, name, province, null, contact, phone, address, null, null);
    }

    private static OutletEntry outlet(
            String code,
            String name,
            String centre,
            String province,
            String city,
            String lon,
            String lat,
            String phone) {
        return new OutletEntry(
                code,
                name,
                centre,
                province,
                city,
                null,
                new BigDecimal(lon),
                new BigDecimal(lat),
                null,
                phone,
                name,
                null,
                new BigDecimal("0.03"),
                null);
    }
}
