package weijie.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import weijie.catalog.CategoryDesk;
import weijie.catalog.CategoryEntry;
import weijie.catalog.FaultCodeDesk;
import weijie.catalog.FaultCodeEntry;
import weijie.catalog.ModelDesk;
import weijie.catalog.ModelEntry;
import weijie.catalog.PartEntry;
import weijie.catalog.SparePartDesk;
import weijie.network.CentreDesk;
import weijie.network.CentreEntry;
import weijie.network.OutletDesk;
import weijie.network.OutletEntry;

/** The centres, outlets and catalogue of the demonstration. */
@ApplicationScoped
class DemoNetwork {

    /** The centre whose months are settled up to its confirmation. */
    static final String SETTLED_CENTRE = "HN";

    /** The centre that is still at work; its months stay open for whoever tries an import. */
    static final String WORKING_CENTRE = "FC44";

    /** The centre that was caught, owed money, paid it off, and now objects to its statement. */
    static final String DISPUTING_CENTRE = "JX";

    static final List<String> SETTLED_OUTLETS = List.of("HN-A", "HN-B", "HN-C");
    static final List<String> WORKING_OUTLETS = List.of("WD440101", "WD440301", "WD440601");

    private static final List<Place> OUTLETS = List.of(
            new Place(
                    "HN-A",
                    "长沙开福维修服务部",
                    SETTLED_CENTRE,
                    "430100",
                    "112.9388",
                    "28.2282",
                    "开福区示范街12号",
                    "黎师傅",
                    "0731-55500101",
                    "92430105MA4DEM2A72"),
            new Place(
                    "HN-B",
                    "株洲天元家电服务站",
                    SETTLED_CENTRE,
                    "430200",
                    "113.1340",
                    "27.8274",
                    "天元区示范街20号",
                    "谭师傅",
                    "0731-55500102",
                    "92430211MA4DEM3A36"),
            new Place(
                    "HN-C",
                    "岳阳楼区电器维修行",
                    SETTLED_CENTRE,
                    "430600",
                    "113.1289",
                    "29.3571",
                    "岳阳楼区示范街8号",
                    "方师傅",
                    "0730-55500103",
                    "92430602MA4DEM4AX0"),
            new Place(
                    "WD440101",
                    "广州第1服务网点",
                    WORKING_CENTRE,
                    "440100",
                    "113.2644",
                    "23.1291",
                    "天河区示范街33号",
                    "梁师傅",
                    "020-55500101",
                    "92440106MA5DEM2A91"),
            new Place(
                    "WD440301",
                    "深圳第1服务网点",
                    WORKING_CENTRE,
                    "440300",
                    "114.0579",
                    "22.5431",
                    "南山区示范街5号",
                    "丘师傅",
                    "0755-55500102",
                    "92440305MA5DEM3A56"),
            new Place(
                    "WD440601",
                    "佛山第1服务网点",
                    WORKING_CENTRE,
                    "440600",
                    "113.1214",
                    "23.0215",
                    "禅城区示范街17号",
                    "区师傅",
                    "0757-55500103",
                    "92440604MA5DEM4A1G"),
            new Place(
                    "JX-A",
                    "南昌东湖家电维修部",
                    DISPUTING_CENTRE,
                    "360100",
                    "115.8922",
                    "28.6765",
                    "东湖区示范街6号",
                    "熊师傅",
                    "0791-55500101",
                    "92360103MA3DEM2A7L"),
            new Place(
                    "JX-B",
                    "萍乡安源电器服务站",
                    DISPUTING_CENTRE,
                    "360300",
                    "113.8522",
                    "27.6229",
                    "安源区示范街15号",
                    "彭师傅",
                    "0799-55500102",
                    "92360302MA3DEM3A3R"),
            new Place(
                    "JX-C",
                    "上饶信州家电维修行",
                    DISPUTING_CENTRE,
                    "361100",
                    "117.9712",
                    "28.4444",
                    "信州区示范街9号",
                    "祝师傅",
                    "0793-55500103",
                    "92361102MA3DEM4AX2"));

    /** An outlet of the demonstration: where it is, whom one calls, and who it is to the tax office. */
    record Place(
            String code,
            String name,
            String centre,
            String city,
            String lon,
            String lat,
            String address,
            String contact,
            String phone,
            String creditCode) {

        private OutletEntry entry() {
            return new OutletEntry(
                    code,
                    name,
                    centre,
                    city.substring(0, 2) + "0000",
                    city,
                    address,
                    new BigDecimal(lon),
                    new BigDecimal(lat),
                    contact,
                    phone,
                    name,
                    creditCode,
                    new BigDecimal("0.03"),
                    null);
        }
    }

    @Inject
    CentreDesk centres;

    @Inject
    OutletDesk outlets;

    @Inject
    DemoFiles files;

    @Inject
    CategoryDesk categories;

    @Inject
    ModelDesk models;

    @Inject
    FaultCodeDesk faults;

    @Inject
    SparePartDesk parts;

    void register() {
        centres.register(List.of(
                centre(
                        SETTLED_CENTRE,
                        "湖南省客户服务中心",
                        "430000",
                        "91430102MA4DEM1A0E",
                        "邓主任",
                        "0731-55500100",
                        "长沙市芙蓉区示范路1号"),
                centre(
                        WORKING_CENTRE,
                        "广东省客户服务中心",
                        "440000",
                        "91440106MA5DEM1A2Q",
                        "麦主任",
                        "020-55500100",
                        "广州市天河区示范路1号"),
                centre(
                        DISPUTING_CENTRE,
                        "江西省客户服务中心",
                        "360000",
                        "91360102MA3DEM1A24",
                        "万主任",
                        "0791-55500100",
                        "南昌市西湖区示范路1号")));
        outlets.register(OUTLETS.stream().map(Place::entry).toList());
        files.register(OUTLETS);
        categories.register(List.of(
                CategoryEntry.of("TV", "液晶电视", "12"),
                CategoryEntry.of("SB", "机顶盒", "12"),
                CategoryEntry.of("PJ", "投影仪", "12")));
        models.register(DemoRecords.MODELS.stream()
                .map(model -> new ModelEntry(model.name(), model.category(), "12"))
                .toList());
        faults.register(DemoRecords.FAULTS.stream()
                .map(fault -> new FaultCodeEntry(fault.code(), fault.name(), fault.level(), fault.group()))
                .toList());
        parts.register(List.of(
                PartEntry.of("TV-MBD", "液晶电视主板", "TV", "318.00", "1"),
                PartEntry.of("TV-PNL", "液晶电视液晶屏", "TV", "560.00", "1"),
                PartEntry.of("TV-PWR", "液晶电视电源板", "TV", "86.00", "1"),
                PartEntry.of("SB-MBD", "机顶盒主板", "SB", "96.00", "1"),
                PartEntry.of("SB-PWR", "机顶盒电源板", "SB", "28.00", "0"),
                PartEntry.of("PJ-MBD", "投影仪主板", "PJ", "420.00", "1"),
                new PartEntry("WJ-MB-55", "55寸机芯主板", "TV", "MAINBOARD", "286.00", null, "1"),
                new PartEntry("WJ-LCD-55", "55寸液晶屏", "TV", "LCD", "610.00", null, "1"),
                new PartEntry("WJ-PS-55", "55寸电源组件", "TV", "OTHER", "78.00", null, "1")));
    }

    private static CentreEntry centre(
            String code,
            String name,
            String province,
            String creditCode,
            String contact,
            String phone,
            String address) {
        return new CentreEntry(code, name, province, creditCode, contact, phone, address, null, null);
    }
}
