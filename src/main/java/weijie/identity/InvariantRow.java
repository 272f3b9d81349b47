package weijie.identity;

import weijie.shared.Invariant;

/** One invariant with its verdict. */
public record InvariantRow(String code, boolean ok, long counted, long wrong, String detail) {

    static InvariantRow of(String code, Invariant.Finding finding) {
        return new InvariantRow(code, finding.wrong() == 0, finding.counted(), finding.wrong(), finding.detail());
    }
}
