package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an issue moves: each piece is in one place, whatever came, was broken, was not there, or was too many. */
class PartIssueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
    private static final StockPlace CENTRE = StockPlace.centre(7);
    private static final long PART = 1;

    private final Map<StockSpot, Integer> shelf = new TreeMap<>();
    private final PartIssue issue =
            new PartIssue("FH1", StockPlace.HQ, CENTRE, 7, "anna", LocalDateTime.of(2026, 11, 3, 8, 0));

    private void moved(List<Move> moves) {
        assertThat(moves).extracting(Move::key).doesNotHaveDuplicates();
        for (Move move : moves) {
            if (move.from() != null) {
                shelf.merge(move.from(), -move.quantity(), Integer::sum);
            }
            if (move.to() != null) {
                shelf.merge(move.to(), move.quantity(), Integer::sum);
            }
        }
    }

    private int lying(StockPlace place, StockState state) {
        return shelf.getOrDefault(new StockSpot(place, PART, state), 0);
    }

    private void ship(int pieces) {
        issue.send(PART, pieces, null);
        issue.pick();
        moved(issue.ship("顺丰", "1", TODAY));
    }

    @Test
    void shippingTakesEverythingToTheWay() {
        ship(5);
        assertThat(lying(StockPlace.HQ, StockState.GOOD)).isEqualTo(-5);
        assertThat(lying(CENTRE, StockState.IN_TRANSIT)).isEqualTo(5);
        assertThat(issue.state()).isEqualTo(IssueState.SHIPPED);
    }

    @Test
    void whatCameBrokenAndMissingLeavesTheWayTogetherAndWhatIsTooManyIsALineOfItsOwn() {
        ship(10);
        moved(issue.receive(List.of(new Receipt(1, 4, 2, 1, 3)), TODAY));
        assertThat(lying(CENTRE, StockState.GOOD)).isEqualTo(7);
        assertThat(lying(CENTRE, StockState.DAMAGED)).isEqualTo(2);
        assertThat(lying(CENTRE, StockState.MISSING)).isEqualTo(1);
        assertThat(lying(CENTRE, StockState.IN_TRANSIT)).isEqualTo(3);
        assertThat(issue.lines()).hasSize(2);
        assertThat(issue.lines().get(0).open()).isEqualTo(4);
        assertThat(issue.lines().get(1).open()).isZero();
        assertThat(issue.state()).isEqualTo(IssueState.SHIPPED);
    }

    @Test
    void whenEverythingIsBrokenNothingStaysOnTheWay() {
        ship(3);
        moved(issue.receive(List.of(new Receipt(1, 0, 3, 0, 0)), TODAY));
        assertThat(lying(CENTRE, StockState.IN_TRANSIT)).isZero();
        assertThat(lying(CENTRE, StockState.DAMAGED)).isEqualTo(3);
        assertThat(issue.state()).isEqualTo(IssueState.RECEIVED);
    }

    @Test
    void aSecondReceiptHasMovesOfItsOwn() {
        ship(5);
        List<Move> first = issue.receive(List.of(new Receipt(1, 2, 0, 0, 0)), TODAY);
        List<Move> second = issue.receive(issue.asShipped(), TODAY);
        assertThat(second.get(0).quantity()).isEqualTo(3);
        assertThat(first.get(0).key()).isNotEqualTo(second.get(0).key());
        assertThat(issue.state()).isEqualTo(IssueState.RECEIVED);
        assertThatThrownBy(() -> issue.receive(issue.asShipped(), TODAY)).hasMessageContaining("PT-751");
    }

    @Test
    void moreThanIsOnTheWayIsRefused() {
        ship(5);
        assertThatThrownBy(() -> issue.receive(List.of(new Receipt(1, 4, 1, 1, 0)), TODAY))
                .hasMessageContaining("PT-703");
        assertThatThrownBy(() -> issue.receive(List.of(new Receipt(2, 1, 0, 0, 0)), TODAY))
                .hasMessageContaining("PT-744");
        assertThatThrownBy(() -> issue.receive(List.of(new Receipt(1, 0, 0, 0, 0)), TODAY))
                .hasMessageContaining("PT-755");
    }

    @Test
    void whatIsMissingIsFoundLostOrSentAgain() {
        ship(10);
        moved(issue.receive(List.of(new Receipt(1, 4, 0, 3, 0)), TODAY));
        moved(issue.resolve(
                List.of(
                        new Decision(1, Resolution.FOUND, 1),
                        new Decision(1, Resolution.LOST, 1),
                        new Decision(1, Resolution.RESENT, 4)),
                TODAY));
        assertThat(lying(CENTRE, StockState.GOOD)).isEqualTo(5);
        assertThat(lying(CENTRE, StockState.LOST)).isEqualTo(1);
        assertThat(lying(CENTRE, StockState.MISSING)).isZero();
        assertThat(lying(CENTRE, StockState.IN_TRANSIT)).isEqualTo(4);
        assertThat(lying(StockPlace.HQ, StockState.GOOD)).isEqualTo(-10);
        assertThat(issue.state()).isEqualTo(IssueState.SHIPPED);
        moved(issue.receive(issue.asShipped(), TODAY));
        assertThat(lying(CENTRE, StockState.GOOD)).isEqualTo(9);
        assertThat(issue.state()).isEqualTo(IssueState.RECEIVED);
    }

    @Test
    void whatNobodyNamedIsDecidedOnToo() {
        ship(5);
        moved(issue.receive(List.of(new Receipt(1, 2, 0, 1, 0)), TODAY));
        assertThatThrownBy(() -> issue.resolve(List.of(new Decision(1, Resolution.LOST, 4)), TODAY))
                .hasMessageContaining("PT-757");
        moved(issue.resolve(List.of(new Decision(1, Resolution.LOST, null)), TODAY));
        assertThat(lying(CENTRE, StockState.LOST)).isEqualTo(3);
        assertThat(issue.state()).isEqualTo(IssueState.RECEIVED);
    }

    @Test
    void onlyWhatIsPickedIsShippedAndOnlyWhatIsShippedIsReceived() {
        issue.send(PART, 1, null);
        assertThatThrownBy(() -> issue.ship("a", "b", TODAY)).hasMessageContaining("PT-751");
        assertThatThrownBy(() -> issue.receive(issue.asShipped(), TODAY)).hasMessageContaining("PT-751");
        issue.pick();
        assertThatThrownBy(issue::pick).hasMessageContaining("PT-751");
        issue.cancel();
        assertThatThrownBy(issue::cancel).hasMessageContaining("PT-751");
    }
}
