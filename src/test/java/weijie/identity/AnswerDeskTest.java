package weijie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weijie.shared.Caller;
import weijie.shared.Reference;
import weijie.shared.Role;
import weijie.shared.WallClock;

/** What a second request with the same key is told at the moment at which the first one ends. */
class AnswerDeskTest {

    private static final String REQUEST = "POST statements/1/send";
    private static final String KEY = "one";
    private static final String DIGEST = "0".repeat(64);

    private record Person(String userName, Set<Role> roles, Optional<Long> centreId, Optional<Long> outletId)
            implements Caller {
        @Override
        public String displayName() {
            return userName;
        }
    }

    /** One row, whose lock the second request gets just before the first one that asks for it. */
    private final class OneRow extends StoredAnswers {

        private final StoredAnswer row = new StoredAnswer();

        private boolean isAskedMeanwhile;

        private Reference did;

        @Override
        Optional<Reference> mark(String keyHash) {
            return Optional.ofNullable(did);
        }

        @Override
        void forgetMark(String keyHash) {
            did = null;
        }

        @Override
        boolean begin(String keyHash, String bodyDigest, String process, LocalDateTime now) {
            row.begin(process, bodyDigest, now);
            return true;
        }

        @Override
        Optional<StoredAnswer> lock(String keyHash) {
            askMeanwhile();
            return Optional.of(row);
        }

        @Override
        void forgetUnfinished(String keyHash, String process) {
            askMeanwhile();
        }

        private void askMeanwhile() {
            if (isAskedMeanwhile) {
                isAskedMeanwhile = false;
                meanwhile = desk.known(REQUEST, KEY, DIGEST).kind();
            }
        }
    }

    private final AnswerDesk desk = new AnswerDesk();
    private final OneRow answers = new OneRow();
    private Repetition.Kind meanwhile;

    @Test
    void workThatWasDoneIsNotDoneAgainThoughItsAnswerIsLost() {
        begun();
        answers.isAskedMeanwhile = false;
        answers.did = new Reference("PART_ISSUE", "FH26100001");
        desk.giveUp(REQUEST, KEY, false);
        Repetition again = desk.known(REQUEST, KEY, DIGEST);
        assertThat(again.kind()).isEqualTo(Repetition.Kind.CARRIED_OUT);
        assertThat(again.did().id()).isEqualTo("FH26100001");
        assertThat(desk.known(REQUEST, KEY, "1".repeat(64)).kind())
                .as("another body")
                .isEqualTo(Repetition.Kind.OTHER_BODY);
    }

    @Test
    void whatWasRefusedMayBeSentAgain() {
        begun();
        answers.isAskedMeanwhile = false;
        answers.did = new Reference("SIGN_IN", "attempt");
        desk.giveUp(REQUEST, KEY, true);
        assertThat(desk.known(REQUEST, KEY, DIGEST).kind()).isEqualTo(Repetition.Kind.AGAIN);
    }

    private void begun() {
        desk.answers = answers;
        desk.caller = new Person("hq.accounts", Set.of(Role.HQ_ACCOUNTS), Optional.empty(), Optional.empty());
        desk.signedIn = new SignedIn();
        desk.clock = new WallClock();
        assertThat(desk.begin(REQUEST, KEY, DIGEST)).isTrue();
        answers.isAskedMeanwhile = true;
    }

    @Test
    void workWhoseAnswerIsBeingKeptIsNotLost() {
        begun();
        desk.finish(REQUEST, KEY, new Answer(200, null, null, null, null, new byte[0]));
        assertThat(meanwhile).isEqualTo(Repetition.Kind.BUSY);
        assertThat(desk.known(REQUEST, KEY, DIGEST).kind()).isEqualTo(Repetition.Kind.ANSWERED);
    }

    @Test
    void workThatIsBeingGivenUpIsNotBegunAgainBeforeItsNoteIsGone() {
        begun();
        desk.giveUp(REQUEST, KEY, true);
        assertThat(meanwhile).isEqualTo(Repetition.Kind.BUSY);
    }
}
