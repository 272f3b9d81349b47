package weijie.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import weijie.payment.ClaimDesk;
import weijie.payment.StatementPaymentDesk;
import weijie.settlement.DisputeDesk;
import weijie.settlement.DisputeEntry;
import weijie.settlement.DisputeState;
import weijie.settlement.QuestionDesk;
import weijie.settlement.SettlementDesk;
import weijie.settlement.StatementCriteria;
import weijie.settlement.StatementDesk;
import weijie.settlement.StatementRow;
import weijie.settlement.StatementState;
import weijie.shared.ActingAs;
import weijie.shared.Money;
import weijie.shared.Slice;

/** How the demonstration's statements get along: sent, confirmed, published, paid, objected to. Each step only from where a statement stands. */
@ApplicationScoped
class DemoStatements {

    private static final String CENTRE = DemoNetwork.DISPUTING_CENTRE;
    private static final Money GIVEN_UP = Money.ofYuan(50);
    private static final Money CLAIMED = Money.ofYuan(20);
    private static final Money GRANTED = Money.ofYuan(10);

    @Inject
    DemoDesk desk;

    @Inject
    SettlementDesk settlement;

    @Inject
    StatementDesk statements;

    @Inject
    DisputeDesk disputes;

    @Inject
    QuestionDesk questions;

    @Inject
    StatementPaymentDesk payments;

    @Inject
    ClaimDesk claims;

    @Inject
    Clock clock;

    Optional<StatementRow> of(String centre, YearMonth month) {
        return settlement.statements(new StatementCriteria(month, centre, null), Slice.of(0, 1)).items().stream()
                .findFirst();
    }

    private Optional<String> in(StatementState state, String centre, YearMonth month) {
        return of(centre, month).filter(one -> one.state() == state).map(StatementRow::number);
    }

    void send(String centre, YearMonth month) {
        in(StatementState.CALCULATED, centre, month).ifPresent(no -> statements.send(no, null));
    }

    /** Through the centre's confirmation to the publication. */
    void publish(String centre, YearMonth month) {
        in(StatementState.SENT_TO_CENTRE, centre, month)
                .ifPresent(no -> ActingAs.run(desk.clerkOf(centre), () -> statements.confirm(no, null, null)));
        in(StatementState.CENTRE_CONFIRMED, centre, month).ifPresent(no -> statements.publish(no, null, null));
    }

    /** Two people say that it was paid, the centre gives up some of what an outlet owes it, and another outlet asks about a fee. */
    void pay(YearMonth month) {
        in(StatementState.PUBLISHED, CENTRE, month)
                .ifPresent(no -> desk.together(() -> {
                    ActingAs.run(DemoPerson.ACCOUNTS, () -> payments.record(no, null, "GH" + no, LocalDate.now(clock)));
                    ActingAs.run(DemoPerson.ACCOUNTS_TOO, () -> payments.confirm(no, null));
                    ActingAs.run(desk.clerkOf(CENTRE), () -> claims.waive("JX-A", GIVEN_UP, "网点当月整改到位，中心分担一部分"));
                    ActingAs.run(
                            desk.clerkOfOutlet("JX-B"),
                            () -> questions.ask(no, DemoSheet.orderNo(month, 3), "这单换了主板，为什么和换液晶屏一个价？"));
                }));
    }

    /** The centre objects to two lines; one has its answer, the other waits for it with a picture beside. */
    void dispute(YearMonth month) {
        String answered = DemoSheet.orderNo(month, DemoSheet.REPEATED);
        String waiting = DemoSheet.orderNo(month, DemoSheet.UNDERPAID);
        in(StatementState.SENT_TO_CENTRE, CENTRE, month)
                .ifPresent(no -> desk.together(() -> {
                    ActingAs.run(desk.clerkOf(CENTRE), () -> {
                        object(no, answered, "第二次是另一处故障，不是上次没修好");
                        object(no, waiting, "实际更换了电源板，应按二级结算，附服务记录单");
                        disputes.attach(no, waiting, "服务记录单.png", DemoPhotos.paper());
                    });
                    disputes.resolve(
                            no, answered, DisputeState.PARTLY_ACCEPTED, "故障不同属实，但部分拆装与上次重复，按一半结算。", GRANTED, null);
                }));
    }

    private void object(String no, String orderNo, String reason) {
        disputes.raise(no, List.of(new DisputeEntry(orderNo, CLAIMED)), reason, null);
    }
}
