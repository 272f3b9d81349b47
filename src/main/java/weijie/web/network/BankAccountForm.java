package weijie.web.network;

import java.io.Serializable;
import java.time.LocalDate;
import weijie.network.BankAccountEntry;

/** What somebody types about a bank account. */
public class BankAccountForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String accountName;
    private String accountNo;
    private String bankName;
    private String bankLineNo;
    private LocalDate validFrom;

    BankAccountEntry entry() {
        return new BankAccountEntry(accountName, accountNo, bankName, bankLineNo, validFrom);
    }

    public String getAccountName() {
        return accountName;
    }

    public void setAccountName(String accountName) {
        this.accountName = accountName;
    }

    public String getAccountNo() {
        return accountNo;
    }

    public void setAccountNo(String accountNo) {
        this.accountNo = accountNo;
    }

    public String getBankName() {
        return bankName;
    }

    public void setBankName(String bankName) {
        this.bankName = bankName;
    }

    public String getBankLineNo() {
        return bankLineNo;
    }

    public void setBankLineNo(String bankLineNo) {
        this.bankLineNo = bankLineNo;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }
}
