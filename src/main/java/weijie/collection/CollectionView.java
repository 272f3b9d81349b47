package weijie.collection;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import weijie.shared.Masked;
import weijie.shared.Money;

/**
 * A collection case with what was done about it.
 *
 * @param instalments what is due with which month, while it is collected so
 * @param setOffs what statements published since the debt arose have set off
 * @param reliefs payments and write-offs, the latest first
 * @param files what lies beside it, the first first
 * @param events what was done, the first first
 * @param verbs what the caller may do now
 */
public record CollectionView(
        CollectionRow row,
        List<Instalment> instalments,
        List<SetOff> setOffs,
        List<Relief> reliefs,
        List<File> files,
        List<Event> events,
        List<CollectionVerb> verbs)
        implements Serializable {

    /** What a published statement set off of the debt. */
    public record SetOff(String statementNo, String month, Money amount) implements Serializable {}

    /**
     * A payment or a write-off.
     *
     * @param bankReference of a payment
     * @param reason why it is given up, of a write-off
     * @param agreedBy {@code null} while it waits for another person
     * @param proposedAt in UTC
     */
    public record Relief(
            String no,
            ReliefKind kind,
            ReliefState state,
            Money amount,
            String bankReference,
            LocalDate paidOn,
            String reason,
            String proposedBy,
            LocalDateTime proposedAt,
            String agreedBy,
            LocalDateTime agreedAt,
            String withdrawnBy,
            String withdrawnWhy)
            implements Serializable {

        public Relief {
            reason = Masked.words(reason);
            withdrawnWhy = Masked.words(withdrawnWhy);
        }

        boolean isWaiting() {
            return state == ReliefState.PROPOSED;
        }
    }

    /** A file beside the case. */
    public record File(String id, String fileName, String addedBy, LocalDateTime addedAt) implements Serializable {}

    /** Something that was done. */
    public record Event(
            LocalDateTime at, String userName, String verb, CollectionState state, Money amount, String note)
            implements Serializable {

        public Event {
            note = Masked.words(note);
        }
    }

    /** What waits for another person, {@code null} for nothing. */
    public Relief waiting() {
        return reliefs.stream().filter(Relief::isWaiting).findFirst().orElse(null);
    }

    public boolean may(CollectionVerb verb) {
        return verbs.contains(verb);
    }
}
