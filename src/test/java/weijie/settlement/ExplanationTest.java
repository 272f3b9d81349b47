package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weijie.settlement.rule.LineKind;
import weijie.settlement.rule.Verdict;
import weijie.shared.Money;
import weijie.shared.RepairLevel;
import weijie.shared.Texts;

/** Every sentence that a line can have, in both languages, as it was read and found right. */
class ExplanationTest {

    /** Reasons that no rule about an order gives. */
    private static final Set<String> GIVEN = Set.of(
            "DISPUTE_ACCEPTED",
            "DISPUTE_PARTLY",
            "NEXT_MONTH",
            "ADJUSTMENT_OF_PUBLISHED",
            "DEBT_CARRIED",
            "DEBT_SET_OFF");

    /** Reason, kind, figure, units, amount, origin month, note, and the two sentences; {@code -} stands for nothing. */
    private static final String TABLE = """
            FEE | PAYABLE | - | 1 | 20.00 | 2026-10 | - | 二级维修，按标准 v1（完工日 2026-10-08）¥20.00 | level 2 repair, ¥20.00 by rate card v1 on the completion date 2026-10-08
            FEE | PAYABLE | - | 1 | 20.00 | 2026-09 | - | 二级维修，按标准 v1（完工日 2026-10-08）¥20.00（2026-09 完工，本期结算） | level 2 repair, ¥20.00 by rate card v1 on the completion date 2026-10-08 (completed in 2026-09, settled here)
            DETECTION_FEE | PAYABLE | - | 1 | 20.00 | 2026-10 | - | 二级维修 1 台 × ¥20.00，按标准 v1（完工日 2026-10-08），合计 ¥20.00 | level 2 repair, 1 unit × ¥20.00 by rate card v1 on the completion date 2026-10-08: ¥20.00
            DETECTION_FEE | PAYABLE | - | 3 | 60.00 | 2026-10 | - | 二级维修 3 台 × ¥20.00，按标准 v1（完工日 2026-10-08），合计 ¥60.00 | level 2 repair, 3 units × ¥20.00 by rate card v1 on the completion date 2026-10-08: ¥60.00
            UNREPAIRED_AS_DETECTION | PAYABLE | - | 1 | 20.00 | 2026-10 | - | 未修复交还用户，按检测一次结算，标准 v1（完工日 2026-10-08）¥20.00 | handed over unrepaired: paid as one detection, ¥20.00 by rate card v1 on the completion date 2026-10-08
            REPEAT | NON_PAYABLE | 3 PAID | 1 | 0.00 | 2026-10 | - | 该机 2026-08-20 已付二级维修，三个月内重复，不再结算 | the level 2 repair of 2026-08-20 was paid; this unit came back within three months and is not paid again
            REPEAT | NON_PAYABLE | 4 PAID | 1 | 0.00 | 2026-10 | - | 该机 2026-08-20 已付二级维修，4 个月内重复，不再结算 | the level 2 repair of 2026-08-20 was paid; this unit came back within 4 months and is not paid again
            REPEAT | NON_PAYABLE | 90d PAID | 1 | 0.00 | 2026-10 | - | 该机 2026-08-20 已付二级维修，90 天内重复，不再结算 | the level 2 repair of 2026-08-20 was paid; this unit came back within 90 days and is not paid again
            REPEAT | NON_PAYABLE | 3 PAID PNL | 1 | 0.00 | 2026-10 | - | 该机 2026-08-20 已付二级维修，三个月（故障组 PNL）内重复，不再结算 | the level 2 repair of 2026-08-20 was paid; this unit came back within three months (fault group PNL) and is not paid again
            REPEAT | NON_PAYABLE | 90d OPEN ? | 1 | 0.00 | 2026-10 | - | 该机 2026-08-20 的二级维修随 2026-10 结算，90 天（故障组不明）内重复，不再结算 | the level 2 repair of 2026-08-20 is settled with 2026-10; this unit came back within 90 days (fault group unknown) and is not paid again
            REPEAT | NON_PAYABLE | 1 OPEN | 1 | 0.00 | 2026-10 | - | 该机 2026-08-20 的二级维修随 2026-10 结算，一个月内重复，不再结算 | the level 2 repair of 2026-08-20 is settled with 2026-10; this unit came back within one month and is not paid again
            REPEAT | NON_PAYABLE | - | 1 | 0.00 | 2026-10 | - | 该机 2026-08-20 的二级维修已计费，本单在其重复维修期内，不再结算 | the level 2 repair of 2026-08-20 counts already; this unit came back within its repeat window and is not paid again
            REPEAT_OF_LATER_PAID | NON_PAYABLE | 3 PAID | 1 | 0.00 | 2026-10 | - | 该机 2026-08-20 的二级维修已先付，本单在三个月内与其重复，不再结算 | the level 2 repair of 2026-08-20 was paid first; this order lies within three months of it and is not paid
            REPEAT_OF_LATER_PAID | NON_PAYABLE | - | 1 | 0.00 | 2026-10 | - | 该机 2026-08-20 的二级维修已先付，本单在重复维修期内，不再结算 | the level 2 repair of 2026-08-20 was paid first; this order lies within the repeat window and is not paid
            REPEAT_WAIVED | PAYABLE | 3 PAID | 1 | 20.00 | 2026-10 | - | 该机 2026-08-20 已付二级维修，三个月内重复，总部准予结算：二级维修，按标准 v1 ¥20.00 | the level 2 repair of 2026-08-20 was paid and the unit came back within three months; headquarters pays all the same: level 2 repair, ¥20.00 by rate card v1
            REPEAT_WAIVED | PAYABLE | 2 OPEN | 1 | 20.00 | 2026-10 | - | 该机 2026-08-20 的二级维修随 2026-10 结算，两个月内重复，总部准予结算：二级维修，按标准 v1 ¥20.00 | the level 2 repair of 2026-08-20 is settled with 2026-10 and the unit came back within two months; headquarters pays all the same: level 2 repair, ¥20.00 by rate card v1
            REPEAT_WAIVED | PAYABLE | - | 1 | 20.00 | 2026-10 | - | 该机 2026-08-20 的二级维修已计费，重复维修，总部准予结算：二级维修，按标准 v1 ¥20.00 | the level 2 repair of 2026-08-20 counts already and this is a repeat; headquarters pays all the same: level 2 repair, ¥20.00 by rate card v1
            HELD_RELEASED | PAYABLE | - | 1 | 20.00 | 2026-10 | - | 结算条件未齐，总部准予结算：二级维修，按标准 v1 ¥20.00，合计 ¥20.00 | something it waited for is missing; headquarters pays it all the same: level 2 repair, ¥20.00 by rate card v1, ¥20.00 in all
            HELD_REFUSED | NON_PAYABLE | - | 1 | 0.00 | 2026-10 | - | 结算条件未齐，总部决定不予结算 | something it waited for is missing; headquarters decided not to pay it
            BAD_PART_MISSING | HELD | 0 | 1 | 0.00 | 2026-10 | - | 坏件尚未返厂，暂缓结算，转下期（已结转 0 次） | the bad part has not been shipped: held, goes to the next month (carried 0 times so far)
            BAD_PART_MISSING | HELD | 1 | 1 | 0.00 | 2026-09 | - | 坏件尚未返厂，暂缓结算，转下期（已结转 1 次）（2026-09 完工，本期仍暂缓） | the bad part has not been shipped: held, goes to the next month (carried 1 time so far) (completed in 2026-09, still held here)
            BAD_PART_NO_SLOT | HELD | 2 | 1 | 0.00 | 2026-10 | - | 坏件已在中心，但截止日所在月的返厂次数已用满，暂缓结算，转下期，不计结转次数（已结转 2 次） | the bad part is at the centre, but all its parcels of the month of the cut-off were used: held, goes to the next month without counting as a carry (carried 2 times so far)
            SHEET_MISSING | HELD | 1 | 1 | 0.00 | 2026-10 | - | 服务记录单尚未返回，暂缓结算，转下期（已结转 1 次） | the service sheet has not come back: held, goes to the next month (carried 1 time so far)
            CALLBACK_MISSING | HELD | 2 | 1 | 0.00 | 2026-10 | - | 回访尚未确认，暂缓结算，转下期（已结转 2 次） | the customer has not confirmed yet: held, goes to the next month (carried 2 times so far)
            BAD_PART_UNDECIDED | HELD | 3 | 1 | 0.00 | 2026-10 | - | 坏件仍未返厂，已结转 3 次，待总部决定 | the bad part is still missing after 3 carries: headquarters decides
            SHEET_UNDECIDED | HELD | 1 | 1 | 0.00 | 2026-10 | - | 服务记录单仍未返回，已结转 1 次，待总部决定 | the service sheet is still missing after 1 carry: headquarters decides
            CALLBACK_UNDECIDED | HELD | 3 | 1 | 0.00 | 2026-10 | - | 回访仍未确认，已结转 3 次，待总部决定 | the customer is still not reached after 3 carries: headquarters decides
            NOT_SUBMITTED | EXCLUDED | - | 1 | 0.00 | 2026-10 | - | 尚未提交，不计入本期；提交后按完工月补结 | not submitted yet: not in this month, settled with a later one once it is submitted
            NOT_CHECKED | EXCLUDED | - | 1 | 0.00 | 2026-10 | - | 已提交、尚未校验，不计入本期 | submitted but not checked yet: not in this month
            ABNORMAL | EXCLUDED | RR-117 | 1 | 0.00 | 2026-10 | - | 异常单据（级别高于故障代码），不计入结算金额基数；更正后转下期结算 | abnormal (level above its fault code): outside the base; settled with a later month once it is corrected
            ABNORMAL | EXCLUDED | RR-117,RR-148 | 1 | 0.00 | 2026-10 | - | 异常单据（级别高于故障代码、网点配件库存不足），不计入结算金额基数；更正后转下期结算 | abnormal (level above its fault code; too few parts in stock): outside the base; settled with a later month once it is corrected
            ABNORMAL | EXCLUDED | - | 1 | 0.00 | 2026-09 | - | 异常单据，不计入结算金额基数；更正后转下期结算（2026-09 完工） | abnormal: outside the base; settled with a later month once it is corrected (completed in 2026-09)
            EXPIRED | EXCLUDED | RR-122 | 1 | 0.00 | 2026-10 | - | 异常单据（没有购机日期），逾期未更正，不再结算 | abnormal (no proof of purchase) and not corrected in time: no longer settled
            EXPIRED | EXCLUDED | - | 1 | 0.00 | 2026-10 | - | 异常单据，逾期未更正，不再结算 | abnormal and not corrected in time: no longer settled
            SUSPECT | EXCLUDED | - | 1 | 0.00 | 2026-10 | - | 单据存疑，核实中，不计入本期 | under suspicion and being verified, not in this month
            INVALID | EXCLUDED | - | 1 | 0.00 | 2026-10 | - | 已判为无效单据，不予结算 | found invalid, not paid
            CONFIRMED_FAKE | EXCLUDED | - | 1 | 0.00 | 2026-10 | - | 已核实为虚假单据，不予结算，另行扣罚 | verified as fabricated: not paid, penalised apart
            CLAIMED_OUT_OF_WARRANTY | EXCLUDED | - | 1 | 0.00 | 2026-10 | - | 保外维修，只作记录，不结算劳务费 | out of warranty by its own record: kept, not paid
            OUT_OF_WARRANTY | EXCLUDED | 2026-05-01 | 1 | 0.00 | 2026-10 | - | 保修至 2026-05-01，受理时已过保，不结算劳务费 | the warranty ended on 2026-05-01, before the unit was taken in: not paid
            NO_WARRANTY_TERM | EXCLUDED | 2020-05-01 | 1 | 0.00 | 2026-10 | - | 购机日 2020-05-01 没有对应的保修期规定，不结算劳务费 | no warranty term covers a purchase on 2020-05-01: not paid
            LATE_NEXT_STATEMENT | EXCLUDED | 2026-11 | 1 | 0.00 | 2026-10 | - | 提交时已过本期截止，转入 2026-11 结算 | submitted after the cut-off: settled with 2026-11
            LATE_UNAPPROVED | EXCLUDED | 1 | 1 | 0.00 | 2026-09 | - | 迟交 1 期，须总部批准后结算（2026-09 完工） | submitted 1 period late: needs the approval of headquarters (completed in 2026-09)
            LATE_EXPIRED | EXCLUDED | 7 | 1 | 0.00 | 2026-10 | - | 迟交 7 期，已过期，不再结算 | submitted 7 periods late: expired, not paid
            NO_RATE | EXCLUDED | - | 1 | 0.00 | 2026-10 | - | 二级维修在完工日 2026-10-08 没有费率，请先维护费率表 | no rate for level 2 repair on 2026-10-08: publish a rate card first
            DISPUTE_ACCEPTED | ADJUSTMENT | 20.00 | 1 | -15.00 | 2026-10 | 客户未付款 | 异议采纳，原 ¥20.00，调整 −¥15.00：客户未付款 | dispute accepted: was ¥20.00, adjusted by −¥15.00: 客户未付款
            DISPUTE_ACCEPTED | ADJUSTMENT | 20.00 | 1 | 15.00 | 2026-10 | - | 异议采纳，原 ¥20.00，调整 ¥15.00 | dispute accepted: was ¥20.00, adjusted by ¥15.00
            DISPUTE_PARTLY | ADJUSTMENT | 20.00 | 1 | 5.00 | 2026-10 | half {is} 'right' | 异议部分采纳，原 ¥20.00，调整 ¥5.00：half {is} 'right' | dispute partly accepted: was ¥20.00, adjusted by ¥5.00: half {is} 'right'
            DISPUTE_PARTLY | ADJUSTMENT | 20.00 | 1 | 5.00 | 2026-10 | - | 异议部分采纳，原 ¥20.00，调整 ¥5.00 | dispute partly accepted: was ¥20.00, adjusted by ¥5.00
            NEXT_MONTH | EXCLUDED | - | 1 | 0.00 | 2026-09 | - | 异议答复为转下期，由下期重新计算（2026-09 完工） | the answer to its dispute was next month: calculated again with the next month (completed in 2026-09)
            ADJUSTMENT_OF_PUBLISHED | ADJUSTMENT | 2026-09 | 1 | -15.00 | 2026-09 | 级别多报 | 对 2026-09 已下发结算单的更正 −¥15.00：级别多报 | correction of the published statement of 2026-09, −¥15.00: 级别多报
            DEBT_CARRIED | CARRY | JS-FC44-202609-1 | 1 | -20.00 | 2026-09 | - | 结算单 JS-FC44-202609-1 结转的欠款 | debt carried from statement JS-FC44-202609-1
            DEBT_SET_OFF | SET_OFF | JS-FC44-202609-1 | 1 | 20.00 | 2026-09 | - | 抵扣结算单 JS-FC44-202609-1 的欠款 | set off against the debt of statement JS-FC44-202609-1
            ADJUSTMENT_OF_PUBLISHED | ADJUSTMENT | 2026-09 | 1 | 15.00 | 2026-09 | - | 对 2026-09 已下发结算单的更正 ¥15.00 | correction of the published statement of 2026-09, ¥15.00
            DEBT_CARRIED | CARRY | JS-HN-202609-1 | 1 | -20.00 | 2026-10 | - | 结算单 JS-HN-202609-1 结转的欠款 | debt carried from statement JS-HN-202609-1
            DEBT_SET_OFF | SET_OFF | JS-HN-202609-1 | 1 | 20.00 | 2026-10 | - | 抵扣结算单 JS-HN-202609-1 的欠款 | set off against the debt of statement JS-HN-202609-1
            FAKE_ORDER_PENALTY | PENALTY | KF26100001 | 10 | -200.00 | 2026-10 | - | 虚假单据扣罚 = 基数 ¥20.00 × 10（扣罚单 KF26100001） | penalty for a fabricated record = base ¥20.00 × 10 (penalty KF26100001)
            FAKE_ORDER_PENALTY | PENALTY | KF26100001 | 10 | -150.00 | 2026-09 | - | 虚假单据扣罚 = 基数 ¥20.00 × 10，按上限或裁定计 −¥150.00（扣罚单 KF26100001） | penalty for a fabricated record = base ¥20.00 × 10, −¥150.00 by limit or decision (penalty KF26100001)
            NON_ORIGINAL_PENALTY | PENALTY | KF26100001 | 10 | -200.00 | 2026-10 | - | 非原装配件扣罚 = 配件价 ¥20.00 × 10（扣罚单 KF26100001） | penalty for a part that is not original = price ¥20.00 × 10 (penalty KF26100001)
            NON_ORIGINAL_PENALTY | PENALTY | KF26100001 | 10 | -150.00 | 2026-09 | - | 非原装配件扣罚 = 配件价 ¥20.00 × 10，按上限或裁定计 −¥150.00（扣罚单 KF26100001） | penalty for a part that is not original = price ¥20.00 × 10, −¥150.00 by limit or decision (penalty KF26100001)
            NON_WARRANTY_PENALTY | PENALTY | KF26100001 | 10 | -200.00 | 2026-10 | - | 非保机器配件扣罚 = 配件价 ¥20.00 × 10（扣罚单 KF26100001） | penalty for a part of an unwarranted unit = price ¥20.00 × 10 (penalty KF26100001)
            NON_WARRANTY_PENALTY | PENALTY | KF26100001 | 10 | -150.00 | 2026-09 | - | 非保机器配件扣罚 = 配件价 ¥20.00 × 10，按上限或裁定计 −¥150.00（扣罚单 KF26100001） | penalty for a part of an unwarranted unit = price ¥20.00 × 10, −¥150.00 by limit or decision (penalty KF26100001)
            NONCONFORMING_PENALTY | PENALTY | KF26100001 | 10 | -200.00 | 2026-10 | - | 不良物料扣罚 = 配件价 ¥20.00 × 10（扣罚单 KF26100001） | penalty for a nonconforming part = price ¥20.00 × 10 (penalty KF26100001)
            NONCONFORMING_PENALTY | PENALTY | KF26100001 | 10 | -150.00 | 2026-09 | - | 不良物料扣罚 = 配件价 ¥20.00 × 10，按上限或裁定计 −¥150.00（扣罚单 KF26100001） | penalty for a nonconforming part = price ¥20.00 × 10, −¥150.00 by limit or decision (penalty KF26100001)
            OTHER_PENALTY | PENALTY | KF26100001 | 10 | -200.00 | 2026-10 | - | 其他扣款 = ¥20.00 × 10（扣罚单 KF26100001） | other deduction = ¥20.00 × 10 (penalty KF26100001)
            OTHER_PENALTY | PENALTY | KF26100001 | 10 | -150.00 | 2026-09 | - | 其他扣款 = ¥20.00 × 10，按上限或裁定计 −¥150.00（扣罚单 KF26100001） | other deduction = ¥20.00 × 10, −¥150.00 by limit or decision (penalty KF26100001)
            FAKE_ORDER_PENALTY | PENALTY | KF26100001 2/6 | 10 | -50.00 | 2026-10 | - | 虚假单据扣罚 = 基数 ¥20.00 × 10，分期扣 −¥50.00（扣罚单 KF26100001 2/6） | penalty for a fabricated record = base ¥20.00 × 10, −¥50.00 as one instalment (penalty KF26100001 2/6)
            OTHER_PENALTY | PENALTY | KF26100001 2/6 | 10 | -50.00 | 2026-10 | - | 其他扣款 = ¥20.00 × 10，分期扣 −¥50.00（扣罚单 KF26100001 2/6） | other deduction = ¥20.00 × 10, −¥50.00 as one instalment (penalty KF26100001 2/6)
            FAKE_FEE_BACK | REVERSAL | KF26100001 | 1 | -20.00 | 2026-09 | - | 虚假单据已付的劳务费退回（扣罚单 KF26100001） | the fee paid for a fabricated record is taken back (penalty KF26100001)
            """;

    private static final Pattern BROKEN =
            Pattern.compile("\\?\\?|\\{|null|¥-|¥−|  | ,| :|\\(\\)|（）|\\b1 (units|times|periods)\\b");

    private record Row(StatementLineRow line, String chinese, String english) {

        @Override
        public String toString() {
            return line.reasonCode() + ' ' + line.figure() + ' ' + line.originMonth();
        }
    }

    static Stream<Row> rows() {
        return TABLE.lines().map(text -> {
            String[] field = Arrays.stream(text.split("\\|")).map(String::strip).toArray(String[]::new);
            return new Row(
                    line(
                            field[0],
                            LineKind.valueOf(field[1]),
                            empty(field[2]),
                            Integer.parseInt(field[3]),
                            Money.parse(field[4]),
                            field[5],
                            field[6].equals("-") ? null : field[6]),
                    field[7],
                    field[8]);
        });
    }

    private static String empty(String text) {
        return text.equals("-") ? "" : text;
    }

    private static StatementLineRow line(
            String code, LineKind kind, String figure, int units, Money amount, String origin, String note) {
        return new StatementLineRow(
                1,
                "FC1",
                1,
                "FC44",
                2,
                "WD1",
                "网点",
                kind,
                "G06",
                code,
                amount,
                RepairLevel.L2,
                units,
                Money.ofYuan(20L),
                1,
                figure,
                kind == LineKind.CARRY || kind == LineKind.SET_OFF ? null : LocalDate.of(2026, 10, 8),
                origin,
                "TV1",
                "M",
                9,
                "FC0",
                1,
                2,
                LocalDate.of(2026, 8, 20),
                RepairLevel.L2,
                note,
                null);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aLineSaysTheTrueReasonInBothLanguages(Row row) {
        assertThat(Explanation.of(row.line(), "2026-10", false, Texts.chinese()))
                .isEqualTo(row.chinese());
        assertThat(Explanation.of(row.line(), "2026-10", false, Texts.english()))
                .isEqualTo(row.english());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aSentenceIsWellMadeAndHoldsNothingThatIsNotTrue(Row row) {
        for (Texts texts : List.of(Texts.chinese(), Texts.english())) {
            String sentence = Explanation.of(row.line(), "2026-10", true, texts);
            String ours = row.line().note() == null
                    ? sentence
                    : sentence.replace(row.line().note(), "typed");
            assertThat(ours).doesNotContainPattern(BROKEN);
            if (row.line().kind() == LineKind.EXCLUDED || row.line().kind() == LineKind.HELD) {
                assertThat(ours).doesNotContain("settled here", "本期结算");
            }
        }
    }

    @Test
    void theRelatedOrderStandsBehindTheSentence() {
        StatementLineRow line = rows().map(Row::line)
                .filter(row -> row.reasonCode().equals("REPEAT"))
                .findFirst()
                .orElseThrow();
        assertThat(Explanation.of(line, "2026-10", true, Texts.english())).endsWith("is not paid again (order FC0)");
        assertThat(Explanation.of(line, "2026-10", true, Texts.chinese())).endsWith("不再结算（原单 FC0）");
    }

    @Test
    void everyReasonOfARuleOrOfAPersonStandsInTheTable() {
        Set<String> reasons = new HashSet<>(GIVEN);
        Arrays.stream(Verdict.values())
                .filter(verdict -> verdict != Verdict.NONE)
                .forEach(v -> reasons.add(v.name()));
        assertThat(rows().map(row -> row.line().reasonCode())).containsAll(reasons);
        rows().forEach(row -> {
            if (!GIVEN.contains(row.line().reasonCode())) {
                assertThat(Verdict.valueOf(row.line().reasonCode()).kind())
                        .isEqualTo(row.line().kind());
            }
        });
    }

    @Test
    void noNumberOfThePolicyStandsInASentence() {
        for (Texts texts : List.of(Texts.chinese(), Texts.english())) {
            for (String key : texts.keys()) {
                if (key.startsWith("settlement.reason.") || key.startsWith("reporting.statement.note.")) {
                    assertThat(texts.get(key).replaceAll("\\{[^}]*}|G\\d\\d|^\\d\\.|\\b0\\b", ""))
                            .as(key)
                            .doesNotContainPattern("\\d|[二两三四五六七八九十]个?[月期次]|three|twice|two (carries|months)");
                }
            }
        }
    }
}
