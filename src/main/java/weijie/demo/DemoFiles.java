package weijie.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import weijie.network.BankAccount;
import weijie.network.BankAccountDesk;
import weijie.network.BankAccountEntry;
import weijie.network.BankAccountRow;
import weijie.network.Invoicing;
import weijie.network.OutletFileDesk;
import weijie.shared.ActingAs;

/**
 * Contracts and bank accounts of the demonstration. The contracts are as old as the policy and have no end, so that no repair falls outside
 * them; authorisations and technicians are not kept, because with the first one everything else would be refused.
 */
@ApplicationScoped
class DemoFiles {

    private static final LocalDate SINCE = LocalDate.of(2008, 1, 1);
    private static final String[] BANKS = {"中国工商银行", "中国建设银行", "中国农业银行"};

    @Inject
    OutletFileDesk files;

    @Inject
    BankAccountDesk accounts;

    /** For each centre and outlet; an account is asked for by one person and approved by another, as everywhere. */
    void register(List<DemoNetwork.Place> outlets) {
        account(BankAccount.Owner.CENTRE, DemoNetwork.SETTLED_CENTRE, "湖南省客户服务中心", "长沙芙蓉支行", 1);
        account(BankAccount.Owner.CENTRE, DemoNetwork.WORKING_CENTRE, "广东省客户服务中心", "广州天河支行", 2);
        int number = 3;
        for (DemoNetwork.Place outlet : outlets) {
            files.addContract(outlet.code(), "HT-2008-" + outlet.code(), Invoicing.CENTRE_PRINCIPAL, SINCE, null);
            account(
                    BankAccount.Owner.OUTLET,
                    outlet.code(),
                    outlet.name(),
                    outlet.address().substring(0, 2) + "支行",
                    number++);
        }
        account(BankAccount.Owner.CENTRE, DemoNetwork.DISPUTING_CENTRE, "江西省客户服务中心", "南昌西湖支行", number);
    }

    private void account(BankAccount.Owner kind, String code, String name, String branch, int number) {
        BankAccountEntry entry = new BankAccountEntry(
                name,
                "62220200%011d".formatted(19_000_731L * number),
                BANKS[number % BANKS.length] + branch,
                null,
                SINCE);
        ActingAs.run(DemoPerson.ADMIN, () -> accounts.propose(kind, code, entry));
        BankAccountRow waiting = accounts.accountsOf(kind, code).get(0);
        accounts.approve(kind, code, waiting.id(), waiting.version());
    }
}
