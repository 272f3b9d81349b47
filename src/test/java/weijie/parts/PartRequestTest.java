package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A request grants at most what was granted before, and ends when everything granted has come. */
class PartRequestTest {

    private static PartRequest of(StockPlace place, int... pieces) {
        PartRequest request = new PartRequest("SQ1", place, 7, false, "anna", LocalDateTime.of(2026, 11, 3, 8, 0));
        for (int one : pieces) {
            request.ask(1, one, null);
        }
        return request;
    }

    private static Map<Long, LineProgress> came(PartRequest request, int atCentre, int atOutlet) {
        Map<Long, LineProgress> progress = new HashMap<>();
        request.lines()
                .forEach(line ->
                        progress.put(line.id(), new LineProgress(0, atCentre, atCentre, 0, 0, atOutlet, atOutlet, 0)));
        return progress;
    }

    @Test
    void eachGrantsAtMostWhatTheOneBeforeHas() {
        PartRequest request = of(StockPlace.outlet(3), 5, 4);
        request.submit();
        assertThatThrownBy(() -> request.approve(Map.of())).hasMessageContaining("PT-742");
        request.centreApprove(Map.of(1, 3));
        assertThat(request.lines()).extracting(PartRequestLine::granted).containsExactly(3, 4);
        request.approve(Map.of(2, 0));
        assertThat(request.lines()).extracting(PartRequestLine::granted).containsExactly(3, 0);
    }

    @Test
    void neverMoreThanWasAskedForAndNeverNothingAtAll() {
        PartRequest request = of(StockPlace.outlet(3), 5);
        request.submit();
        assertThatThrownBy(() -> request.centreApprove(Map.of(1, 6))).hasMessageContaining("PT-746");
        PartRequest other = of(StockPlace.centre(7), 5);
        other.submit();
        assertThatThrownBy(() -> other.approve(Map.of(1, 0))).hasMessageContaining("PT-747");
        PartRequest third = of(StockPlace.centre(7), 5);
        third.submit();
        assertThatThrownBy(() -> third.approve(Map.of(2, 1))).hasMessageContaining("PT-744");
    }

    @Test
    void aCentresOwnRequestNeedsItsApprovalNoMore() {
        PartRequest request = of(StockPlace.centre(7), 5);
        request.submit();
        request.approve(Map.of());
        assertThat(request.state()).isEqualTo(RequestState.APPROVED);
        assertThat(request.closeIfFulfilled(came(request, 4, 0))).isFalse();
        assertThat(request.closeIfFulfilled(came(request, 5, 0))).isTrue();
        assertThat(request.state()).isEqualTo(RequestState.CLOSED);
    }

    @Test
    void anOutletsRequestEndsWhenTheOutletHasIt() {
        PartRequest request = of(StockPlace.outlet(3), 5);
        request.submit();
        request.centreApprove(Map.of());
        assertThat(request.closeIfFulfilled(came(request, 5, 4))).isFalse();
        assertThat(request.closeIfFulfilled(came(request, 0, 5))).isTrue();
    }

    @Test
    void whatIsLostOrBrokenMayBeSentOnceMore() {
        LineProgress progress = new LineProgress(1, 5, 3, 2, 1, 3, 2, 1);
        assertThat(progress.open(6)).isEqualTo(2);
        assertThat(progress.openOnward(6)).isEqualTo(3);
        assertThat(progress.waiting()).isZero();
    }
}
