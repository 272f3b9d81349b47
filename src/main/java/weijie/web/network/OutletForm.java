package weijie.web.network;

import java.math.BigDecimal;
import java.time.LocalDate;
import weijie.network.OutletEntry;
import weijie.network.OutletRow;
import weijie.web.CodedForm;

/** What somebody types about an outlet. */
public class OutletForm extends CodedForm {

    private static final long serialVersionUID = 1L;

    private String name;
    private String centreCode;
    private String provinceCode;
    private String cityCode;
    private String address;
    private BigDecimal lon;
    private BigDecimal lat;
    private String contact;
    private String phone;
    private String taxpayerName;
    private String creditCode;
    private BigDecimal taxRate;
    private LocalDate assignedFrom;

    static OutletForm of(OutletRow row) {
        OutletForm form = new OutletForm();
        form.setCode(row.code());
        form.name = row.name();
        form.centreCode = row.centreCode();
        form.provinceCode = row.provinceCode();
        form.cityCode = row.cityCode();
        form.address = row.address();
        form.lon = row.lon();
        form.lat = row.lat();
        form.contact = row.contact();
        form.phone = row.phone();
        form.taxpayerName = row.taxpayerName();
        form.creditCode = row.creditCode();
        form.taxRate = row.taxRate();
        return form;
    }

    OutletEntry entry() {
        return new OutletEntry(
                getCode(),
                name,
                centreCode,
                provinceCode,
                cityCode,
                address,
                lon,
                lat,
                contact,
                phone,
                taxpayerName,
                creditCode,
                taxRate,
                assignedFrom);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCentreCode() {
        return centreCode;
    }

    public void setCentreCode(String centreCode) {
        this.centreCode = centreCode;
    }

    public String getProvinceCode() {
        return provinceCode;
    }

    public void setProvinceCode(String provinceCode) {
        this.provinceCode = provinceCode;
    }

    public String getCityCode() {
        return cityCode;
    }

    public void setCityCode(String cityCode) {
        this.cityCode = cityCode;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public BigDecimal getLon() {
        return lon;
    }

    public void setLon(BigDecimal lon) {
        this.lon = lon;
    }

    public BigDecimal getLat() {
        return lat;
    }

    public void setLat(BigDecimal lat) {
        this.lat = lat;
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

    public String getTaxpayerName() {
        return taxpayerName;
    }

    public void setTaxpayerName(String taxpayerName) {
        this.taxpayerName = taxpayerName;
    }

    public String getCreditCode() {
        return creditCode;
    }

    public void setCreditCode(String creditCode) {
        this.creditCode = creditCode;
    }

    public BigDecimal getTaxRate() {
        return taxRate;
    }

    public void setTaxRate(BigDecimal taxRate) {
        this.taxRate = taxRate;
    }

    public LocalDate getAssignedFrom() {
        return assignedFrom;
    }

    public void setAssignedFrom(LocalDate assignedFrom) {
        this.assignedFrom = assignedFrom;
    }
}
