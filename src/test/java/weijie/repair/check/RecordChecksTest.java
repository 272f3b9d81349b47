package weijie.repair.check;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.repair.check.RecordField.*;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.catalog.CatalogSnapshot;
import weijie.catalog.PartClass;
import weijie.catalog.SerialCheck;
import weijie.catalog.SerialFormat;
import weijie.given.GivenWords;
import weijie.network.NetworkSnapshot;
import weijie.network.Scope;
import weijie.repair.OrderVerb;
import weijie.shared.DateRange;
import weijie.shared.DayText;
import weijie.shared.RepairLevel;
import weijie.shared.Term;
import weijie.shared.Terms;
import weijie.shared.Texts;
import weijie.shared.WarrantyMonths;

/** Every check where it holds and where it does not, with the days around each limit. */
class RecordChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final String GOOD_SERIAL = "TV2401A0000001T";

    private final Map<RecordField, String> fields = new EnumMap<>(RecordField.class);
    private Terms terms = SampleMasters.terms(Map.of());
    private Scope scope = Scope.all();
    private LocalDate today = TODAY;
    private NetworkSnapshot.OutletView outlet = outlet(null, List.of(), List.of());
    private Set<String> soldUnits = Set.of();
    private boolean hasUnits;

    RecordChecksTest() {
        with(ORDER_NO, "FC432610010001");
        with(CENTRE_CODE, "FC43");
        with(OUTLET_CODE, "WD430101");
        with(CUSTOMER_NAME, "王**");
        with(CUSTOMER_PHONE, "138****1234");
        with(PRODUCT_CATEGORY, "液晶电视");
        with(PRODUCT_MODEL, "TV-100");
        with(SERIAL_NO, GOOD_SERIAL);
        with(PURCHASED_ON, "2026-01-31");
        with(ACCEPTED_ON, "2026-10-01");
        with(COMPLETED_ON, "2026-10-03");
        with(WARRANTY_CLAIM, "保内");
        with(FAULT_CODE, "F02");
        with(REPAIR_LEVEL, "2");
        with(PARTS_USED, "TV-PWR*1;TV-FUS*2");
        with(STATUS, "已完成");
    }

    private static NetworkSnapshot.OutletView outlet(
            LocalDate suspendedFrom, List<DateRange> contracts, List<NetworkSnapshot.Authorised> authorised) {
        return new NetworkSnapshot.OutletView(
                10,
                "WD430101",
                "长沙第1服务网点",
                "430000",
                "430100",
                suspendedFrom,
                List.of(
                        new NetworkSnapshot.Assigned(
                                44, new DateRange(SampleMasters.BEGINNING, LocalDate.of(2025, 12, 31))),
                        new NetworkSnapshot.Assigned(43, DateRange.since(LocalDate.of(2026, 1, 1)))),
                contracts,
                authorised,
                List.of());
    }

    private RecordChecksTest with(RecordField field, String text) {
        if (text == null) {
            fields.remove(field);
        } else {
            fields.put(field, text);
        }
        return this;
    }

    private List<Finding> findings() {
        NetworkSnapshot network = new NetworkSnapshot(
                List.of(
                        new NetworkSnapshot.Centre(43, "FC43", "湖南", "430000", SampleMasters.BEGINNING, null),
                        new NetworkSnapshot.Centre(44, "FC44", "广东", "440000", SampleMasters.BEGINNING, null)),
                List.of(outlet));
        CatalogSnapshot.Category tv = new CatalogSnapshot.Category(
                "TV",
                "液晶电视",
                new WarrantyMonths(List.of(new WarrantyMonths.Row(12, DateRange.since(SampleMasters.BEGINNING)))),
                SerialFormat.of("TV\\d{4}[A-Z]\\d{7}[0-9A-Z]", SerialCheck.MOD34),
                hasUnits);
        CatalogSnapshot.Category any = new CatalogSnapshot.Category(
                "MS", "其他产品", new WarrantyMonths(List.of()), SerialFormat.of(null, SerialCheck.NONE), false);
        CatalogSnapshot catalog = new CatalogSnapshot(
                List.of(tv, any),
                Map.of("TV-100", Map.of("TV", 1L), "MS-1", Map.of("MS", 2L), "X-9", Map.of("TV", 3L, "MS", 4L)),
                List.of(
                        new CatalogSnapshot.Fault("F02", "屏幕故障", RepairLevel.L2, "PNL"),
                        new CatalogSnapshot.Fault("F19", "保养", RepairLevel.L1, "F19")),
                List.of(
                        new CatalogSnapshot.PartView(1, "TV-PWR", "电源板", "TV", PartClass.OTHER, true, List.of()),
                        new CatalogSnapshot.PartView(2, "TV-FUS", "保险丝", null, PartClass.OTHER, false, List.of()),
                        new CatalogSnapshot.PartView(3, "AC-PWR", "电源板", "AC", PartClass.OTHER, false, List.of()),
                        new CatalogSnapshot.PartView(4, "TV-PNL", "液晶屏", "TV", PartClass.LCD, true, List.of())));
        MasterData masters = new MasterData(network, catalog, GivenWords.seeded());
        Candidate candidate = new Candidate(new RecordDraft(2, fields), masters, today);
        return RecordChecks.ask(candidate, new CheckFacts(today, terms, masters, scope, soldUnits))
                .all();
    }

    private Set<String> codes() {
        return findings().stream().map(Finding::code).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aGoodRecordPassesEveryCheck() {
        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ORDER_NO,RR-114",
        "OUTLET_CODE,RR-114",
        "PRODUCT_MODEL,RR-114",
        "ACCEPTED_ON,RR-114",
        "REPAIR_LEVEL,RR-114",
        "SERIAL_NO,RR-115",
        "PURCHASED_ON,RR-122",
        "FAULT_CODE,RR-121",
        "CUSTOMER_PHONE,RR-140"
    })
    void whatMustBeThere(RecordField field, String code) {
        assertThat(with(field, null).codes()).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"   ", "无", "/", "N/A", "—", "　", "不详"})
    void wordsForNothingAreNothing(String text) {
        assertThat(with(SERIAL_NO, text).codes()).containsExactly("RR-115");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.23457E+14", "1.2E15", "12E+10"})
    void scientificNotationIsNamedAsSuch(String text) {
        assertThat(with(SERIAL_NO, text).codes()).containsExactly("RR-102");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TV2401A0000001", "TV2401A0000001T0", "TV2401A00000018", "AC2401A0000001T", "TV24-01A0000001"})
    void aSerialOfAnotherForm(String text) {
        assertThat(with(SERIAL_NO, text).codes()).containsExactly("RR-103");
    }

    @Test
    void fullWidthSpacesAndCaseArePutRightAndSaidSo() {
        with(SERIAL_NO, "ｔｖ2401 a0000001t").with(CUSTOMER_PHONE, "138＊＊＊＊1234");
        assertThat(findings()).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("RR-100");
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
        });
        assertThat(findings()).hasSize(2);
    }

    @Test
    void whatPeopleWroteInTheirOwnWordsIsNotTouched() {
        assertThat(with(FAULT_DESCRIPTION, "屏幕　不亮，Ａ口 \"ok\"").codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-02", "2026-02-30", "昨天", "31/10/2026", "2026"})
    void datesThatDoNotExist(String text) {
        assertThat(with(COMPLETED_ON, text).codes()).contains("RR-104");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-10-03", "2026/10/3", "2026.10.3", "20261003", "2026年10月3日", "2026-10-03 14:05:00", "46298"
            })
    void datesInTheUsualSpellings(String text) {
        assertThat(with(COMPLETED_ON, text).codes()).isEmpty();
        assertThat(DayText.read(text)).contains(LocalDate.of(2026, 10, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30T16:00:00.000Z, 2026-10-01",
        "2026-09-30T15:59:59Z, 2026-09-30",
        "2026-09-30 16:00:00+00:00, 2026-10-01",
        "2026-09-30T20:00:00-0500, 2026-10-01",
        "2026-10-01T00:30:00+08:00, 2026-10-01",
        "2026-09-30 16:30 UTC, 2026-10-01",
        "2026年10月5号, 2026-10-05",
        "2026-10-05 上午 9:30, 2026-10-05",
        "2026/10/5 下午3:05:00, 2026-10-05",
        "2026-10-05 星期一, 2026-10-05",
        "2026-10-05(周一) 9:30, 2026-10-05",
        "2026-10-05 下午, 2026-10-05",
        "2026年10月5号上午, 2026-10-05",
        "2026/10/5 下午3点05分, 2026-10-05",
        "2026/10/5 3:05 PM, 2026-10-05",
        "2026/10/5 AM 9:30, 2026-10-05",
        "2026\\10\\5, 2026-10-05",
        "2026\u201310\u20135, 2026-10-05",
        "2026\u201410\u20145, 2026-10-05",
        "20261005.0, 2026-10-05",
        "20261005093000, 2026-10-05"
    })
    void aPointInTimeIsItsDayInShanghai(String text, LocalDate day) {
        assertThat(DayText.read(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10月5号", "2026-09-30T25:00:00Z", "2026-10-0512:30", "202610050"})
    void aDayThatIsNotSure(String text) {
        assertThat(DayText.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OUT", "保外维修", "过保", "出保", "超保", "非保修", "外保", "自费", "收费", "OOW", "oow", "N", "n", "×", "0", "0.0", "否",
                "用户责任", "过 保", "ＮＯ"
            })
    void outOfWarrantyInManyWords(String word) {
        assertThat(claim(word)).isEqualTo(WarrantyClaim.OUT);
        assertThat(with(WARRANTY_CLAIM, word).codes()).doesNotContain("RR-135");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN", "保内", "是", "Y", "1", "1.0", "√", "三包"})
    void inWarrantyInManyWords(String word) {
        assertThat(claim(word)).isEqualTo(WarrantyClaim.IN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"不详", "其他", "2", "无", "未知", "UNKNOWN", "保外免费", "N/A"})
    void wordsOfWarrantyThatNobodyKnows(String word) {
        assertThat(claim(word)).isEqualTo(WarrantyClaim.UNKNOWN);
        assertThat(with(WARRANTY_CLAIM, word).codes()).contains("RR-135");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "/", "nan", "NaT", "NULL"})
    void nothingIsSaidAboutTheWarranty(String word) {
        assertThat(claim(word)).isNull();
        assertThat(with(WARRANTY_CLAIM, word).codes()).doesNotContain("RR-135");
    }

    private WarrantyClaim claim(String word) {
        return candidate(WARRANTY_CLAIM, word).claim();
    }

    private static Candidate candidate(RecordField field, String text) {
        return new Candidate(
                new RecordDraft(2, Map.of(field, text)),
                new MasterData(
                        new NetworkSnapshot(List.of(), List.of()),
                        new CatalogSnapshot(List.of(), Map.of(), List.of(), List.of()),
                        GivenWords.seeded()),
                LocalDate.of(2026, 10, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "1,L1",
        "1.0,L1",
        "一级+二级,L2",
        "1/2,L2",
        "一级、三级,L3",
        "'2,1',L2",
        "检测/升级,DETECT_UPGRADE",
        "检测+一级,L1",
        "ii级,L2"
    })
    void twoLevelsAreTheHigherOne(String text, RepairLevel level) {
        assertThat(candidate(REPAIR_LEVEL, text).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一级+大修", "+", "4", "1/9"})
    void aLevelThatNobodyKnows(String text) {
        assertThat(candidate(REPAIR_LEVEL, text).level()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1级,L1", "Ⅰ,L1", "Ⅱ级,L2", "3.0,L3", "壹级,L1", "贰级维修,L2", "叁,L3", "三,L3", "LV2,L2"})
    void levelsAsPeopleWriteThem(String text, RepairLevel level) {
        assertThat(candidate(REPAIR_LEVEL, text).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"已完结", "已关闭", "Completed", "completed ", "已办结", "Closed"})
    void statesAsPeopleWriteThem(String text) {
        assertThat(candidate(STATUS, text).status()).isEqualTo(StatusWord.DONE);
    }

    @ParameterizedTest
    @CsvSource({
        "138-1234-5678,13812345678",
        "138 1234 5678,13812345678",
        "+86 138-1234-5678,+8613812345678",
        "138－1234－5678,13812345678",
        "138****1234,138****1234",
        "0755-8234-5678,0755-82345678",
        "020-81234567-801,020-81234567-801",
        "13812345678/13912345678,13812345678",
        "'138-1234-5678 , 020-81234567',13812345678",
        "13812345678 13912345678,13812345678",
        "13812345678、13912345678,13812345678"
    })
    void telephonesAsPeopleWriteThem(String text, String phone) {
        with(CUSTOMER_PHONE, text);
        assertThat(codes()).doesNotContain("RR-110", "RR-140");
        assertThat(candidate(CUSTOMER_PHONE, text).phone()).isEqualTo(phone);
    }

    @Test
    void theSecondTelephoneIsNamedAndMasked() {
        with(CUSTOMER_PHONE, "13812345678/13987654321");
        Finding second = findings().stream()
                .filter(finding -> finding.code().equals("RR-152"))
                .findFirst()
                .orElseThrow();
        assertThat(second.severity()).isEqualTo(Severity.INFO);
        assertThat(FindingText.of(second, Texts.chinese()))
                .contains("138****5678")
                .contains("139****4321")
                .doesNotContain("1234")
                .doesNotContain("8765");
        assertThat(with(CUSTOMER_PHONE, "13812345678/").codes()).contains("RR-110");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10月3号", "10月3日", "10月03号 下午3:20", "10 月 3 日"})
    void aDayWithoutItsYearIsAskedForAndNotGuessed(String text) {
        assertThat(with(COMPLETED_ON, text).codes()).containsExactly("RR-151");
        assertThat(DayText.read(text)).isEmpty();
        assertThat(DayText.read(DayText.inYear(text, 2026))).contains(LocalDate.of(2026, 10, 3));
        assertThat(DayText.inYear("2025-10-03", 2026)).isEqualTo("2025-10-03");
    }

    @Test
    void caseAndSignsOfAModelAreForgivenAndTheNearestAreOffered() {
        assertThat(with(PRODUCT_MODEL, "tv100").codes()).containsExactly("RR-100");
        assertThat(with(PRODUCT_CATEGORY, null).with(PRODUCT_MODEL, "ｔｖ－１００").codes())
                .as("and tells the category")
                .containsExactly("RR-100");
        with(PRODUCT_MODEL, "TV-10O");
        assertThat(codes()).containsExactly("RR-153");
        assertThat(FindingText.of(findings().get(0), Texts.chinese())).contains("TV-10O", "TV-100");
        with(PRODUCT_CATEGORY, "液晶电视");
        assertThat(codes()).containsExactly("RR-119");
        assertThat(FindingText.of(findings().get(0), Texts.chinese())).contains("TV-10O", "TV-100");
        with(PRODUCT_MODEL, "ZZZZZZ");
        assertThat(FindingText.of(findings().get(0), Texts.chinese()))
                .contains("ZZZZZZ")
                .doesNotContain("相近");
        assertThat(with(PRODUCT_CATEGORY, null).with(PRODUCT_MODEL, "X-9").codes())
                .as("a model of two categories does not say which")
                .containsExactly("RR-114");
    }

    @Test
    void partsOnTwoLinesAreTwo() {
        assertThat(candidate(PARTS_USED, "TV-PWR\nTV-FUS*2\n").parts())
                .containsExactly(
                        new PartLine("TV-PWR", 1, null, null, null), new PartLine("TV-FUS", 2, null, null, null));
        assertThat(candidate(PARTS_USED, "nan").parts()).isEmpty();
    }

    @Test
    void twoNumbersOnTwoLinesAreNotOne() {
        assertThat(with(ORDER_NO, "A1\nA2").codes()).contains("RR-139");
        assertThat(candidate(SERIAL_NO, "TV2315A8985204Q\nTV2315A8985205J").serialNo())
                .contains("|");
        assertThat(candidate(ORDER_NO, "A1\n").orderNo()).isEqualTo("A1");
    }

    @Test
    void whatAProgramWritesWithAFraction() {
        assertThat(candidate(CUSTOMER_PHONE, "13800001234.0").phone()).isEqualTo("13800001234");
        assertThat(candidate(ORDER_NO, "4711.0").orderNo()).isEqualTo("4711");
        assertThat(candidate(PURCHASED_ON, "NaT").purchasedOn()).isNull();
        assertThat(candidate(REMARK, "nan").text(REMARK)).isNull();
    }

    @Test
    void completedOnTheDayOfAcceptanceIsFineTheDayBeforeIsNot() {
        assertThat(with(COMPLETED_ON, "2026-10-01").codes()).isEmpty();
        assertThat(with(COMPLETED_ON, "2026-09-30").codes()).containsExactly("RR-105");
    }

    @Test
    void todayIsFineTomorrowIsNot() {
        assertThat(with(ACCEPTED_ON, "2026-10-31")
                        .with(COMPLETED_ON, "2026-10-31")
                        .codes())
                .isEmpty();
        assertThat(with(COMPLETED_ON, "2026-11-01").codes()).containsExactly("RR-116");
    }

    @Test
    void beforeTwoThousandIsASlip() {
        assertThat(with(ACCEPTED_ON, "1999-12-31").codes()).contains("RR-143");
        assertThat(with(ACCEPTED_ON, "2000-01-01").codes()).doesNotContain("RR-143");
    }

    @Test
    void theLastDayOfWarrantyIsCovered() {
        with(PURCHASED_ON, "2025-10-01");
        assertThat(with(ACCEPTED_ON, "2026-10-01").codes()).isEmpty();
        assertThat(with(ACCEPTED_ON, "2026-10-02").codes()).containsExactly("RR-109");
        assertThat(with(WARRANTY_CLAIM, "保外").codes()).isEmpty();
        assertThat(with(WARRANTY_CLAIM, null).codes()).isEmpty();
    }

    @Test
    void warrantyFromTheLastDayOfAMonth() {
        with(PURCHASED_ON, "2024-02-29").with(ACCEPTED_ON, "2025-02-28");
        assertThat(codes()).doesNotContain("RR-109");
        assertThat(with(ACCEPTED_ON, "2025-03-01").codes()).contains("RR-109");
    }

    @Test
    void boughtBeforeTheFirstTermWasRecorded() {
        assertThat(with(PURCHASED_ON, "1999-08-01").codes()).containsExactly("RR-109");
        with(ACCEPTED_ON, "2000-08-01");
        assertThat(codes()).doesNotContain("RR-109", "RR-145");
        assertThat(with(ACCEPTED_ON, "2000-08-02").codes()).contains("RR-109");
    }

    @Test
    void noProofOfPurchaseMattersOnlyUnderWarranty() {
        with(PURCHASED_ON, null);
        assertThat(codes()).containsExactly("RR-122");
        assertThat(with(WARRANTY_CLAIM, "保外").codes()).isEmpty();
    }

    @Test
    void boughtAfterItWasAccepted() {
        assertThat(with(PURCHASED_ON, "2026-10-01").codes()).isEmpty();
        assertThat(with(PURCHASED_ON, "2026-10-02").codes()).containsExactly("RR-123");
    }

    @Test
    void aCategoryWithoutWarrantyTermCannotBeDecided() {
        with(PRODUCT_CATEGORY, "MS").with(PRODUCT_MODEL, "MS-1").with(SERIAL_NO, "X-1234");
        assertThat(codes()).contains("RR-145");
        assertThat(with(WARRANTY_CLAIM, "保外").codes()).doesNotContain("RR-145");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812345678",
                "138****1234",
                "0731-88881234",
                "073188881234",
                "010-62345678",
                "(0731)8888123",
                "0731-88881234-801",
                "400-800-1234",
                "+8613812345678"
            })
    void goodTelephoneNumbers(String phone) {
        assertThat(with(CUSTOMER_PHONE, phone).codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1381234567",
                "138123456789",
                "12812345678",
                "000****1234",
                "158****426",
                "1158****4262",
                "1.38E+10"
            })
    void badTelephoneNumbers(String phone) {
        assertThat(with(CUSTOMER_PHONE, phone).codes()).containsExactly("RR-110");
    }

    @Test
    void anAreaCodeThatLostItsZero() {
        assertThat(with(CUSTOMER_PHONE, "73188881234").codes()).containsExactly("RR-133");
    }

    @ParameterizedTest
    @CsvSource({
        "4,RR-111,REJECTED",
        "四级,RR-111,REJECTED",
        "L5,RR-111,REJECTED",
        "7级维修,RR-111,REJECTED",
        "一级/9,RR-111,REJECTED",
        "大修,RR-146,ABNORMAL",
        "一级+大修,RR-146,ABNORMAL",
        "级别一,RR-146,ABNORMAL"
    })
    void aLevelOutsideTheStandardIsRejectedAndAWordNobodyKnowsIsAbnormal(String level, String code, Severity severity) {
        assertThat(with(REPAIR_LEVEL, level).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.severity()).isEqualTo(severity);
        });
    }

    @Test
    void aboveTheFaultsLevelIsAbnormalBelowIsFine() {
        assertThat(with(REPAIR_LEVEL, "1").codes()).isEmpty();
        assertThat(with(REPAIR_LEVEL, "三级").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("RR-117");
            assertThat(finding.severity()).isEqualTo(Severity.ABNORMAL);
        });
    }

    @Test
    void whatTheCatalogueDoesNotKnow() {
        assertThat(with(FAULT_CODE, "F77").codes()).containsExactly("RR-120");
        with(FAULT_CODE, "F02");
        assertThat(with(PRODUCT_MODEL, "TV-999").codes()).containsExactly("RR-119");
        with(PRODUCT_MODEL, "TV-100");
        assertThat(with(PRODUCT_CATEGORY, "冰箱").codes()).contains("RR-118");
        with(PRODUCT_CATEGORY, "TV");
        assertThat(with(PARTS_USED, "XX-1*1").codes()).containsExactly("RR-129");
        assertThat(with(PARTS_USED, "AC-PWR*1").codes()).containsExactly("RR-130");
        assertThat(with(PARTS_USED, "TV-PWR*0").codes()).containsExactly("RR-131");
    }

    @Test
    void aModelOfOneCategoryOnlySaysWhichItIs() {
        assertThat(with(PRODUCT_CATEGORY, null).codes()).isEmpty();
        assertThat(with(PRODUCT_MODEL, "X-9").codes()).containsExactly("RR-114");
        assertThat(with(PRODUCT_MODEL, "TV-999").codes()).containsExactly("RR-153");
        assertThat(with(PRODUCT_MODEL, null).codes()).containsExactly("RR-114");
    }

    @Test
    void anUpgradeNeedsNoFaultCode() {
        with(FAULT_CODE, null).with(REPAIR_LEVEL, "升级").with(UNITS, "3");
        assertThat(codes()).isEmpty();
        assertThat(with(REPAIR_LEVEL, "1").with(FAULT_CODE, "F02").codes()).containsExactly("RR-144");
        assertThat(with(UNITS, "0").codes()).containsExactly("RR-138");
        assertThat(with(UNITS, "1000").codes()).containsExactly("RR-138");
    }

    @Test
    void theOutletMustBeKnownOfTheCentreAndOnesOwn() {
        assertThat(with(OUTLET_CODE, "WD430199").codes()).containsExactly("RR-101");
        with(OUTLET_CODE, "WD430101");
        assertThat(with(CENTRE_CODE, "FC44").codes()).containsExactly("RR-101");
        with(CENTRE_CODE, null);
        assertThat(codes()).isEmpty();
        scope = new Scope(44L, null);
        assertThat(codes()).containsExactly("RR-101");
        scope = new Scope(43L, null);
        assertThat(codes()).isEmpty();
        scope = new Scope(null, 11L);
        assertThat(codes()).containsExactly("RR-101");
    }

    @Test
    void theCentreIsThatOfTheCompletionDate() {
        with(ACCEPTED_ON, "2025-12-31").with(PURCHASED_ON, "2025-12-01").with(CENTRE_CODE, "FC44");
        assertThat(with(COMPLETED_ON, "2025-12-31").codes()).isEmpty();
        assertThat(with(COMPLETED_ON, "2026-01-01").codes()).containsExactly("RR-101");
        assertThat(with(CENTRE_CODE, "FC43").codes()).isEmpty();
    }

    @Test
    void suspensionContractAndAuthorisation() {
        outlet = outlet(LocalDate.of(2026, 10, 2), List.of(), List.of());
        assertThat(codes()).isEmpty();
        outlet = outlet(LocalDate.of(2026, 10, 1), List.of(), List.of());
        assertThat(codes()).containsExactly("RR-124");
        outlet = outlet(null, List.of(new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30))), List.of());
        assertThat(codes()).containsExactly("RR-125");
        outlet = outlet(null, List.of(new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 10, 1))), List.of());
        assertThat(codes()).isEmpty();
        DateRange year = DateRange.since(LocalDate.of(2026, 1, 1));
        outlet = outlet(null, List.of(), List.of(new NetworkSnapshot.Authorised("TV", RepairLevel.L1, year)));
        assertThat(codes()).containsExactly("RR-126");
        outlet = outlet(null, List.of(), List.of(new NetworkSnapshot.Authorised("TV", RepairLevel.L2, year)));
        assertThat(codes()).isEmpty();
    }

    @Test
    void switchesAreOffUntilTheirDay() {
        hasUnits = true;
        assertThat(codes()).isEmpty();
        terms = SampleMasters.terms(Map.of(Term.UNIT_REGISTRY_FROM, "2026-10-02", Term.PARTS_LOOP_FROM, "2026-10-02"));
        assertThat(codes()).isEmpty();
        terms = SampleMasters.terms(Map.of(Term.UNIT_REGISTRY_FROM, "2026-10-01", Term.PARTS_LOOP_FROM, "2026-10-01"));
        assertThat(codes()).containsExactly("RR-128");
        soldUnits = Set.of("TV/" + GOOD_SERIAL);
        assertThat(with(PARTS_USED, "TV-PWR*1@T-1;TV-FUS*2").codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TV-PNL*1,RR-149",
        "TV-PNL*1[P1A>],RR-149",
        "TV-PNL*1[>P2B],RR-149",
        "TV-PNL*1@T-9[P1A>P2B],''",
        "tv-pnl【P1A＞P2B】,''",
        "TV-PNL*1[P1A>无],RR-149",
        "TV-PNL*1[P1>P2B],RR-150",
        "TV-PNL*1[P1A>1.23457E+14],RR-150",
        "TV-PNL*2[P1A>P2B],RR-154",
        "TV-PNL*1[P1A>P1A],RR-155",
        "TV-PNL*1[P1A>P2B];TV-PNL*1[P1C>P2B],RR-155",
        "TV-PNL*1[P1A>P2B];TV-PNL*1[P1C>P2C],''",
        "TV-PWR*1,''",
        "TV-PWR*1[P1A>P2B],''",
        "TV-PNL*1[P1A],RR-131",
        "[P1A>P2B],RR-131",
    })
    void aValuablePieceIsKnownByItsSerials(String parts, String code) {
        terms = SampleMasters.terms(Map.of(Term.PART_SERIALS_FROM, "2026-10-03"));
        assertThat(String.join(
                        "",
                        with(PARTS_USED, parts).codes().stream()
                                .filter(found -> !found.equals("RR-100"))
                                .toList()))
                .isEqualTo(code);
    }

    @Test
    void serialsAreWantedFromTheirDayOn() {
        with(PARTS_USED, "TV-PNL*2");
        assertThat(codes()).isEmpty();
        terms = SampleMasters.terms(Map.of(Term.PART_SERIALS_FROM, "2026-10-04"));
        assertThat(codes()).isEmpty();
        terms = SampleMasters.terms(Map.of(Term.PART_SERIALS_FROM, "2026-10-03"));
        assertThat(codes()).containsExactly("RR-149");
        assertThat(with(COMPLETED_ON, null).codes()).doesNotContain("RR-149");
    }

    @Test
    void anUnknownSerialIsNoMatterWhereNoUnitsAreRegistered() {
        terms = SampleMasters.terms(Map.of(Term.UNIT_REGISTRY_FROM, "2026-01-01"));
        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25,''", "2026-11-26,RR-106", "2027-01-25,RR-106", "2027-01-26,RR-142"})
    void latenessCountsMissedWindows(LocalDate day, String code) {
        today = day;
        assertThat(codes()).isEmpty();
        terms = SampleMasters.terms(Map.of(Term.LATENESS_FROM, "2026-10-03"));
        assertThat(String.join("", codes())).isEqualTo(code);
        terms = SampleMasters.terms(Map.of(Term.LATENESS_FROM, "2026-10-04"));
        assertThat(codes()).isEmpty();
    }

    @Test
    void wordsThatContradictTheDates() {
        assertThat(with(STATUS, "维修中").codes()).containsExactly("RR-134");
        assertThat(with(COMPLETED_ON, null).codes()).isEmpty();
        assertThat(with(STATUS, "已完成").codes()).containsExactly("RR-134");
        assertThat(with(STATUS, "无法维修").codes()).isEmpty();
        assertThat(with(STATUS, "飞走了").codes()).containsExactly("RR-132");
        assertThat(with(STATUS, "飞走了").findings().get(0).severity()).isEqualTo(Severity.ABNORMAL);
        with(STATUS, null);
        assertThat(with(WARRANTY_CLAIM, "也许").codes()).containsExactly("RR-135");
        assertThat(with(WARRANTY_CLAIM, "也许").findings().get(0).severity()).isEqualTo(Severity.ABNORMAL);
    }

    @Test
    void numbersThatASpreadsheetSpoiled() {
        assertThat(with(ORDER_NO, "1234567890123450").codes()).containsExactly("RR-136");
        assertThat(with(ORDER_NO, "A B/C").codes()).containsExactly("RR-100", "RR-139");
        assertThat(with(ORDER_NO, "X".repeat(41)).codes()).containsExactly("RR-137");
        assertThat(with(ORDER_NO, "工单-2026(1)").codes()).isEmpty();
    }

    @Test
    void everyCodeHasOneCheckAndItsSentenceInBothLanguages() {
        List<String> codes =
                RecordChecks.codes().map(RecordChecks.CodeEntry::code).toList();
        assertThat(codes).doesNotHaveDuplicates();
        for (Texts texts : List.of(Texts.chinese(), Texts.english())) {
            assertThat(codes).allMatch(code -> texts.has("check." + code));
            assertThat(List.of(RecordField.values())).allMatch(field -> texts.has("repair.field." + field));
            assertThat(List.of(OrderVerb.values())).allMatch(verb -> texts.has("repair.verb." + verb));
            assertThat(List.of(RepairLevel.values())).allMatch(level -> texts.has("repair.level." + level));
        }
    }

    @Test
    void everySentenceIsWholeAndNamesNoEmptyPlace() {
        with(REPAIR_LEVEL, "3").with(PURCHASED_ON, "2020-01-01");
        assertThat(findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(FindingText.of(finding, Texts.chinese())).doesNotContain("{", "??", "@level");
            assertThat(FindingText.of(finding, Texts.english())).doesNotContain("{", "??", "@level");
        });
    }
}
