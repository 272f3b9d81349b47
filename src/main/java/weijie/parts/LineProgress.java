package weijie.parts;

import weijie.shared.jpa.Row;

/**
 * What became of a line of a request: by issues of headquarters to the centre, and by issues of the centre to its outlet.
 *
 * @param picked pieces in issues of headquarters that are picked and have not left
 * @param shipped pieces that left headquarters
 * @param received pieces that the centre has whole
 * @param spoiled pieces of these that came damaged or are lost: they may be sent once more
 * @param onwardPicked the same of the centre's own issues
 */
record LineProgress(
        int picked,
        int shipped,
        int received,
        int spoiled,
        int onwardPicked,
        int passedOn,
        int delivered,
        int onwardSpoiled) {

    static final LineProgress NONE = new LineProgress(0, 0, 0, 0, 0, 0, 0, 0);

    /** The SQL that sums issues by the line of the request that they name; it goes on with which lines. */
    static final String SUMS = """
            SELECT l.request_line_id, SUM(IF(i.from_kind = 'HQ' AND i.state = 'PICKED', l.quantity, 0)) AS picked,
            SUM(IF(i.from_kind = 'HQ' AND i.shipped_on IS NOT NULL, l.quantity, 0)) AS shipped,
            SUM(IF(i.from_kind = 'HQ', l.received, 0)) AS received, SUM(IF(i.from_kind = 'HQ', l.damaged + l.lost, 0)) AS spoiled,
            SUM(IF(i.from_kind <> 'HQ' AND i.state = 'PICKED', l.quantity, 0)) AS onward_picked,
            SUM(IF(i.from_kind <> 'HQ' AND i.shipped_on IS NOT NULL, l.quantity, 0)) AS passed_on,
            SUM(IF(i.from_kind <> 'HQ', l.received, 0)) AS delivered, SUM(IF(i.from_kind <> 'HQ', l.damaged + l.lost, 0)) AS onward_spoiled
            FROM part_issue_line l JOIN part_issue i ON i.id = l.issue_id AND i.state <> 'CANCELLED'""";

    static LineProgress read(Row row) {
        return new LineProgress(
                row.count("picked"),
                row.count("shipped"),
                row.count("received"),
                row.count("spoiled"),
                row.count("onward_picked"),
                row.count("passed_on"),
                row.count("delivered"),
                row.count("onward_spoiled"));
    }

    /** Pieces that headquarters may still pick, of so many that it granted. */
    int open(int approved) {
        return approved - (shipped - spoiled) - picked;
    }

    /** Pieces that the centre may still pick for its outlet, of so many that were granted. */
    int openOnward(int granted) {
        return granted - (passedOn - onwardSpoiled) - onwardPicked;
    }

    /** Pieces that came to the centre for this line and wait there for its outlet. */
    int waiting() {
        return Math.max(0, received - (passedOn - onwardSpoiled) - onwardPicked);
    }

    boolean isMoved() {
        return shipped + passedOn > 0;
    }

    boolean isPicked() {
        return picked + onwardPicked > 0;
    }
}
