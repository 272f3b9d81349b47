package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Reference;
import weijie.shared.WallClock;

/**
 * Makes a repeated request harmless: the first one with a key does the work, every later one with the same key and body gets the same
 * answer for a day. Each step is a transaction of its own, whatever becomes of the request's.
 */
@ApplicationScoped
public class AnswerDesk {

    static final Duration KEPT = Duration.ofHours(24);

    /** Work of another process that has not ended after so long is lost with that process. */
    static final Duration LOST = Duration.ofSeconds(60);

    private static final int CLEAN_EVERY = 500;

    private final String process = UUID.randomUUID().toString();
    private final AtomicInteger count = new AtomicInteger();

    /** What this process works on at this moment; anything else that bears its name is lost. */
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    @Inject
    StoredAnswers answers;

    @Inject
    Caller caller;

    @Inject
    SignedIn signedIn;

    @Inject
    WallClock clock;

    /**
     * Begins to work on a request that nobody has sent before; false when somebody has. Apart from {@link #known}, because a lock on
     * what the insertion ran into would be in the way of others that ran into it too.
     *
     * @param request method and path
     * @param key the caller's key
     * @param bodyDigest what was asked, as a digest
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Duty
    public boolean begin(String request, String key, String bodyDigest) {
        LocalDateTime now = clock.now();
        if (count.incrementAndGet() % CLEAN_EVERY == 0) {
            answers.forgetBefore(now.minus(KEPT));
        }
        String hash = hash(request, key);
        return inHand.add(hash) && begun(hash, answers.begin(hash, bodyDigest, process, now));
    }

    private boolean begun(String hash, boolean first) {
        if (first) {
            signedIn.carry(hash);
        } else {
            inHand.remove(hash);
        }
        return first;
    }

    private void beginAgain(StoredAnswer known, String hash, String bodyDigest) {
        answers.forgetMark(hash);
        inHand.add(hash);
        signedIn.carry(hash);
        known.begin(process, bodyDigest, clock.now());
    }

    /** What is known of a request that was sent before; begins to work on it when nothing came of that. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Duty
    public Repetition known(String request, String key, String bodyDigest) {
        LocalDateTime now = clock.now();
        String hash = hash(request, key);
        StoredAnswer known = answers.lock(hash).orElse(null);
        if (known == null) {
            return Repetition.of(Repetition.Kind.BUSY);
        }
        boolean over = known.isBegunBefore(now.minus(KEPT));
        boolean lost = isLost(known, hash, now);
        Optional<Reference> did = lost ? answers.mark(hash) : Optional.empty();
        if (over || lost && did.isEmpty()) {
            beginAgain(known, hash, bodyDigest);
            return Repetition.of(Repetition.Kind.AGAIN);
        }
        if (!known.isFor(bodyDigest)) {
            return Repetition.of(Repetition.Kind.OTHER_BODY);
        }
        if (did.isPresent()) {
            return new Repetition(Repetition.Kind.CARRIED_OUT, null, did.get());
        }
        if (!known.isFinished()) {
            return Repetition.of(Repetition.Kind.BUSY);
        }
        return known.isFor(Rights.of(caller))
                ? new Repetition(Repetition.Kind.ANSWERED, known.answer(), null)
                : Repetition.of(Repetition.Kind.OTHER_RIGHTS);
    }

    /** Work that never came to an answer: this process knows what it has in hand, another one is given some time. */
    private boolean isLost(StoredAnswer known, String hash, LocalDateTime now) {
        return !known.isFinished()
                && (known.isWorkedOnBy(process) ? !inHand.contains(hash) : known.isBegunBefore(now.minus(LOST)));
    }

    /** Begins again what was answered, because the job behind the answer failed or is lost; false when somebody else has. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Duty
    public boolean beginAgain(String request, String key, String bodyDigest, Answer failed) {
        String hash = hash(request, key);
        return answers.lock(hash)
                .filter(known -> known.isFinished()
                        && failed.jobId().equals(known.answer().jobId()))
                .map(known -> {
                    beginAgain(known, hash, bodyDigest);
                    return true;
                })
                .orElse(false);
    }

    /** Keeps the answer. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Duty
    public void finish(String request, String key, Answer answer) {
        String hash = hash(request, key);
        try {
            answers.lock(hash)
                    .filter(known -> known.isWorkedOnBy(process) && !known.isFinished())
                    .ifPresent(known -> {
                        known.finish(answer, Rights.of(caller));
                        answers.forgetMark(hash);
                    });
        } finally {
            // Not before: who asks between the two would take the work for lost and do it again.
            inHand.remove(hash);
        }
    }

    /**
     * Nothing came of it: the key may be used again.
     *
     * @param refused whether it was refused; after a failure of the server something may have been done all the same, and that stays known
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Duty
    public void giveUp(String request, String key, boolean refused) {
        String hash = hash(request, key);
        try {
            if (refused) {
                answers.forgetMark(hash);
            }
            answers.forgetUnfinished(hash, process);
        } finally {
            // Also when the database is gone: the next request with this key finds that nobody works on it.
            inHand.remove(hash);
        }
    }

    private String hash(String request, String key) {
        return Digest.of(caller.userName() + '\0' + request + '\0' + key);
    }
}
