package weijie.web.network;

import java.time.LocalDate;
import weijie.network.CentreEntry;
import weijie.network.CentreRow;
import weijie.web.CodedForm;

/** What somebody types about a service centre. */
public class CentreForm extends CodedForm {

    private static final long serialVersionUID = 1L;

    private String name;
    private String provinceCode;
    private String creditCode;
    private String contact;
    private String phone;
    private String address;
    private LocalDate openedOn;
    private LocalDate closedOn;

    static CentreForm of(CentreRow row) {
        CentreForm form = new CentreForm();
        form.setCode(row.code());
        form.name = row.name();
        form.provinceCode = row.provinceCode();
        form.creditCode = row.creditCode();
        form.contact = row.contact();
        form.phone = row.phone();
        form.address = row.address();
        form.openedOn = row.openedOn();
        form.closedOn = row.closedOn();
        return form;
    }

    CentreEntry entry() {
        return new CentreEntry(getCode(), name, provinceCode, creditCode, contact, phone, address, openedOn, closedOn);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getProvinceCode() {
        return provinceCode;
    }

    public void setProvinceCode(String provinceCode) {
        this.provinceCode = provinceCode;
    }

    public String getCreditCode() {
        return creditCode;
    }

    public void setCreditCode(String creditCode) {
        this.creditCode = creditCode;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public LocalDate getOpenedOn() {
        return openedOn;
    }

    public void setOpenedOn(LocalDate openedOn) {
        this.openedOn = openedOn;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public void setClosedOn(LocalDate closedOn) {
        this.closedOn = closedOn;
    }
}
