package weijie.repair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import weijie.repair.check.Finding;
import weijie.repair.check.RecordField;
import weijie.repair.check.Severity;
import weijie.shared.jpa.TimeOrderedId;

/** What a check said about the latest version of a record; its sentence is made when somebody reads it, in the reader's language. */
@Entity
@Table(name = "order_finding")
@IdClass(OrderFindingKey.class)
public class OrderFinding {

    private static final int VALUE_LENGTH = 200;
    private static final int ARGS_LENGTH = 500;

    /** Tells the findings of one record apart. */
    @Id
    private long id = TimeOrderedId.next();

    @Id
    @Column(name = "order_id")
    private long orderId;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private String code;

    @Enumerated(EnumType.STRING)
    private RecordField field;

    private String value;

    private String args;

    @Column(name = "related_order_no")
    private String relatedOrderNo;

    @Column(name = "related_on")
    private LocalDate relatedOn;

    protected OrderFinding() {}

    static OrderFinding of(long orderId, Finding finding) {
        OrderFinding stored = new OrderFinding();
        stored.orderId = orderId;
        stored.severity = finding.severity();
        stored.code = finding.code();
        stored.field = finding.field();
        stored.value = cut(finding.value(), VALUE_LENGTH);
        stored.args = cut(
                String.join(
                        "\t",
                        finding.args().stream()
                                .map(arg -> arg.replace('\t', ' '))
                                .toList()),
                ARGS_LENGTH);
        stored.relatedOrderNo = finding.relatedOrderNo();
        stored.relatedOn = finding.relatedOn();
        return stored;
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    /** The figures as they were before they were put into one column. */
    static List<String> split(String args) {
        return args == null || args.isEmpty() ? List.of() : List.of(args.split("\t", -1));
    }

    public long id() {
        return id;
    }

    public long orderId() {
        return orderId;
    }

    public Severity severity() {
        return severity;
    }

    public String code() {
        return code;
    }

    public RecordField field() {
        return field;
    }

    public String value() {
        return value;
    }

    String args() {
        return args;
    }

    public String relatedOrderNo() {
        return relatedOrderNo;
    }

    public LocalDate relatedOn() {
        return relatedOn;
    }

    /** The finding as the check made it. */
    public Finding finding() {
        return new Finding(code, severity, field, value, split(args), relatedOrderNo, relatedOn);
    }
}
