package weijie.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Optional;
import weijie.repair.OrderCriteria;
import weijie.repair.OrderRow;
import weijie.repair.ReadingDesk;
import weijie.repair.RepairDesk;
import weijie.repair.ReviewDesk;
import weijie.repair.SettlementStatus;
import weijie.shared.ActingAs;
import weijie.shared.Slice;

/** The records of the month at work of the centre with the money's story, in every state that a reviewer meets. */
@ApplicationScoped
class DemoOrders {

    @Inject
    DemoDesk desk;

    @Inject
    ReadingDesk reading;

    @Inject
    RepairDesk repair;

    @Inject
    ReviewDesk review;

    /** What is there already stays as it is. */
    void atWork(YearMonth month) {
        String back = DemoSheet.orderNo(month, DemoSheet.TAKEN_BACK);
        if (is(back, SettlementStatus.VALIDATED)) {
            ActingAs.run(desk.clerkOfOutlet("JX-A"), () -> repair.withdraw(back, null));
        }
        asReviewer(DemoSheet.SUSPECTED, month, no -> review.suspect(no, null, "同一机身号当天在别处也有受理，待查"));
        asReviewer(DemoSheet.INVALID, month, no -> review.invalidate(no, null, "重复录入，中心来电确认"));
        asReviewer(DemoSheet.ASKED, month, no -> review.question(no, null, "处理措施与故障描述不符，请说明更换了什么"));
        String answered = DemoSheet.orderNo(month, DemoSheet.ANSWERED);
        if (is(answered, SettlementStatus.ABNORMAL)
                && find(answered).orElseThrow().question() == null) {
            desk.together(() -> {
                ActingAs.run(DemoPerson.REVIEWER, () -> review.question(answered, null, "该故障只支持一级维修，请说明为何按三级申报"));
                asCentre(() -> repair.answer(answered, null, "维修员录错级别，请按一级处理"));
            });
        }
    }

    private interface Verdict {
        void on(String orderNo);
    }

    private void asReviewer(int number, YearMonth month, Verdict verdict) {
        String orderNo = DemoSheet.orderNo(month, number);
        if (is(orderNo, SettlementStatus.VALIDATED)) {
            ActingAs.run(DemoPerson.REVIEWER, () -> verdict.on(orderNo));
        }
    }

    /** Whether there is such a record and it stands so. */
    boolean is(String orderNo, SettlementStatus status) {
        return find(orderNo).filter(row -> row.settlementStatus() == status).isPresent();
    }

    private Optional<OrderRow> find(String orderNo) {
        OrderCriteria criteria =
                new OrderCriteria(null, null, null, null, null, null, orderNo, null, null, null, null, null, null);
        return reading.list(criteria, Slice.of(0, 1)).items().stream().findFirst();
    }

    void asCentre(Runnable act) {
        ActingAs.run(desk.clerkOf(DemoNetwork.DISPUTING_CENTRE), act);
    }
}
