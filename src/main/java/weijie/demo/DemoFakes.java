package weijie.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import weijie.repair.Evidence;
import weijie.repair.EvidenceDesk;
import weijie.repair.ReviewDesk;
import weijie.repair.SettlementStatus;
import weijie.settlement.penalty.PenaltyCriteria;
import weijie.settlement.penalty.PenaltyDecision;
import weijie.settlement.penalty.PenaltyDesk;
import weijie.settlement.penalty.PenaltyEntry;
import weijie.settlement.penalty.PenaltyKind;
import weijie.shared.ActingAs;
import weijie.shared.Money;
import weijie.shared.Slice;

/**
 * What is charged to the centre with the money's story: records that two people called fabricated, each with another end, and a deduction
 * that it has just been told of. Each is one act, so that a cut-off start leaves all of it or nothing.
 */
@ApplicationScoped
class DemoFakes {

    private static final Money REDUCED_TO = Money.ofYuan(100);
    private static final Money OVERCHARGED = Money.ofYuan(60);

    @Inject
    DemoDesk desk;

    @Inject
    DemoOrders orders;

    @Inject
    ReviewDesk review;

    @Inject
    EvidenceDesk evidence;

    @Inject
    PenaltyDesk penalties;

    /** The centre lets it be: its next statement deducts it. */
    void letBe(String orderNo) {
        found(orderNo, penalty -> {
            orders.asCentre(() -> penalties.acknowledge(penalty, null));
            end(penalty);
        });
    }

    /** Its outlet appealed and was right in part. */
    void reduced(String orderNo) {
        found(orderNo, penalty -> {
            appeal(penalty, "JX-C", "维修做了，只是服务记录单丢了，客户留的是家人的电话，请核对附上的照片。");
            ActingAs.run(
                    DemoPerson.DIRECTOR,
                    () -> penalties.decide(
                            penalty, null, PenaltyDecision.REDUCED, REDUCED_TO, "照片能证明机器到过网点，但没有客户签名，减半处理。"));
            end(penalty);
        });
    }

    /** Its outlet appealed, and nobody has decided yet. */
    void appealed(String orderNo) {
        found(orderNo, penalty -> appeal(penalty, "JX-A", "客户搬家换了电话，机器由邻居代送，附上当天的服务记录单，请再核实。"));
    }

    /** A deduction of another kind, of which centre and outlet were told today. */
    void told(String orderNo) {
        if (none(orderNo) && orders.is(orderNo, SettlementStatus.VALIDATED)) {
            desk.together(() -> {
                PenaltyEntry entry =
                        new PenaltyEntry(PenaltyKind.OTHER, orderNo, null, OVERCHARGED, "客户投诉：保内维修仍向客户收取上门费 60 元");
                ActingAs.run(DemoPerson.REVIEWER, () -> {
                    String penalty = penalties.propose(entry).no();
                    penalties.prove(penalty, null, "客户收据.png", DemoPhotos.paper());
                });
                tell(orderNo);
            });
        }
    }

    private void found(String orderNo, Consumer<String> then) {
        if (none(orderNo) && orders.is(orderNo, SettlementStatus.VALIDATED)) {
            desk.together(() -> {
                ActingAs.run(DemoPerson.REVIEWER, () -> {
                    review.suspect(orderNo, null, "回访电话是空号，机身号在另一省登记在用");
                    evidence.attach(orderNo, Evidence.Kind.PHOTO, "回访记录.png", DemoPhotos.paper());
                    review.invalidate(orderNo, null, "登记的机主说从未送修");
                    review.confirmFake(orderNo, null, "机主书面否认，服务记录单上的签名不符");
                });
                ActingAs.run(
                        DemoPerson.REVIEWER_TOO, () -> review.confirmFake(orderNo, null, "再次致电登记的机主：从未送修，签名也不是本人"));
                then.accept(tell(orderNo));
            });
        }
    }

    private boolean none(String orderNo) {
        return penalties.list(of(orderNo), Slice.of(0, 1)).total() == 0;
    }

    private static PenaltyCriteria of(String orderNo) {
        return new PenaltyCriteria(null, null, null, null, null, null, orderNo);
    }

    /** Two people confirm what was proposed, and centre and outlet are told. */
    private String tell(String orderNo) {
        String penalty =
                penalties.list(of(orderNo), Slice.of(0, 1)).items().get(0).no();
        ActingAs.run(DemoPerson.ACCOUNTS, () -> penalties.confirm(penalty, null));
        ActingAs.run(DemoPerson.DIRECTOR, () -> {
            penalties.confirmSecond(penalty, null);
            penalties.tell(penalty, null);
        });
        return penalty;
    }

    private void appeal(String penalty, String outlet, String text) {
        ActingAs.run(desk.clerkOfOutlet(outlet), () -> {
            penalties.appeal(penalty, null, text);
            penalties.attach(penalty, null, "服务记录单.png", DemoPhotos.paper());
        });
    }

    private void end(String penalty) {
        ActingAs.run(DemoPerson.ACCOUNTS, () -> penalties.end(penalty, null));
    }
}
