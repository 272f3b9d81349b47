package weijie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two people at one form: nobody's change is wiped out unseen. */
class FormStateTest {

    /** A form of three fields. */
    private static final class ThreeFields extends TypedForm {

        private static final long serialVersionUID = 1L;

        private final Map<String, Object> values = new HashMap<>();

        private ThreeFields(String name, String phone, String address) {
            values.put("name", name);
            values.put("phone", phone);
            values.put("address", address);
        }

        @Override
        public Map<String, Object> values() {
            return new HashMap<>(values);
        }

        @Override
        public void put(String field, Object value) {
            values.put(field, value);
        }
    }

    private final ThreeFields form = new ThreeFields("甲", "1", null);
    private final FormState state = new FormState(form, 3);

    @Test
    void whatNobodyElseTouchedIsSaved() {
        form.put("name", "乙");
        assertThat(state.mayBeSaved(new ThreeFields("甲", "1", null), 3)).isTrue();
        assertThat(state.getMeanwhile()).isNull();
    }

    @Test
    void anotherOnesChangeOfAFieldLeftAloneIsTakenOverAndShownOnce() {
        form.put("name", "乙");
        assertThat(state.mayBeSaved(new ThreeFields("甲", "2", null), 4)).isFalse();
        assertThat(form.values()).containsEntry("name", "乙").containsEntry("phone", "2");
        assertThat(state.getMeanwhile().rows()).extracting(Meanwhile.Row::field).containsExactly("phone");
        assertThat(state.mayBeSaved(new ThreeFields("甲", "2", null), 4)).isTrue();
        assertThat(state.getVersion()).isEqualTo(4);
    }

    @Test
    void whereBothChangedAFieldThePersonChooses() {
        form.put("name", "乙");
        form.put("phone", "9");
        ThreeFields stored = new ThreeFields("丙", "2", null);
        assertThat(state.mayBeSaved(stored, 4)).isFalse();
        assertThat(state.mayBeSaved(stored, 4)).isFalse();
        assertThat(form.values()).containsEntry("name", "乙").containsEntry("phone", "9");
        state.takeTheirs(state.getMeanwhile().rows().get(0));
        assertThat(state.mayBeSaved(stored, 4)).isFalse();
        state.takeMine(state.getMeanwhile().rows().get(0));
        assertThat(state.mayBeSaved(stored, 4)).isTrue();
        assertThat(form.values()).containsEntry("name", "丙").containsEntry("phone", "9");
    }

    @Test
    void theSameChangeByBothIsNoClash() {
        form.put("name", "乙");
        assertThat(state.mayBeSaved(new ThreeFields("乙", "1", null), 4)).isTrue();
    }

    @Test
    void aDraftOfAnOlderVersionIsComparedByWhatItWasBegunOn() {
        FormState later = new FormState(form, 5);
        later.restore(
                3, Map.of("name", "甲", "phone", "0"), new HashMap<>(Map.of("name", "乙", "phone", "0", "address", "新")));
        assertThat(later.mayBeSaved(new ThreeFields("甲", "1", "旧"), 5)).isFalse();
        assertThat(form.values()).containsEntry("name", "乙").containsEntry("phone", "1");
        // The browser did not say what the address was: both may have changed it.
        assertThat(later.getMeanwhile().rows())
                .filteredOn(Meanwhile.Row::clash)
                .extracting(Meanwhile.Row::field)
                .containsExactly("address");
    }
}
