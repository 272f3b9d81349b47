package weijie.web.parts;

import java.io.Serializable;

/** Pieces of one line while they are typed: what is granted, received or decided on, and what came otherwise. */
public class PieceInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int lineNo;
    private final String label;
    private final int most;
    private String pieces;
    private String damaged;
    private String missing;
    private String over;
    private String outcome;
    private String serials;

    PieceInput(int lineNo, String label, int most) {
        this.lineNo = lineNo;
        this.label = label;
        this.most = most;
    }

    public int getLineNo() {
        return lineNo;
    }

    public String getLabel() {
        return label;
    }

    /** Pieces that there are to speak of. */
    public int getMost() {
        return most;
    }

    public String getSerials() {
        return serials;
    }

    public void setSerials(String serials) {
        this.serials = serials;
    }

    public String getPieces() {
        return pieces;
    }

    public void setPieces(String pieces) {
        this.pieces = pieces;
    }

    public String getDamaged() {
        return damaged;
    }

    public void setDamaged(String damaged) {
        this.damaged = damaged;
    }

    public String getMissing() {
        return missing;
    }

    public void setMissing(String missing) {
        this.missing = missing;
    }

    public String getOver() {
        return over;
    }

    public void setOver(String over) {
        this.over = over;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }
}
