package weijie.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import weijie.shared.Names;
import weijie.shared.Refusal;
import weijie.shared.jpa.TimeOrderedId;

/**
 * What an outlet asks its centre about one record on its fees, and the centre's answer. It is no dispute: the published statement
 * stays as it is, and a centre that finds the outlet right asks headquarters for an adjustment.
 */
@Entity
@Table(name = "fee_question")
public class FeeQuestion {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "outlet_id")
    private long outletId;

    @Column(name = "statement_no")
    private String statementNo;

    @Column(name = "order_no")
    private String orderNo;

    private String question;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private LocalDateTime askedAt;

    private String answer;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private LocalDateTime answeredAt;

    @Version
    private int version;

    protected FeeQuestion() {}

    FeeQuestion(Statement statement, StatementLineRow line, String question, String by, LocalDateTime at) {
        this.centreId = statement.centreId();
        this.outletId = line.outletId();
        this.statementNo = statement.number();
        this.orderNo = line.orderNo();
        this.question = question;
        this.askedBy = by;
        this.askedAt = at;
    }

    /** The centre answers, once. */
    void answer(String text, String by, Names names, LocalDateTime at) {
        if (answer != null) {
            throw Refusal.conflict("ST-432", orderNo, names.of(answeredBy));
        }
        answer = text;
        answeredBy = by;
        answeredAt = at;
    }

    public long id() {
        return id;
    }

    public long outletId() {
        return outletId;
    }

    public String statementNo() {
        return statementNo;
    }

    public String orderNo() {
        return orderNo;
    }

    public boolean isOpen() {
        return answer == null;
    }

    FeeQuestionRow row(String outletCode, String outletName) {
        return new FeeQuestionRow(
                id,
                statementNo,
                orderNo,
                outletCode,
                outletName,
                question,
                askedBy,
                askedAt,
                answer,
                answeredBy,
                answeredAt);
    }
}
