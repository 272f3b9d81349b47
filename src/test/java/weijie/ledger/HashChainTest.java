package weijie.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weijie.shared.Reference;

/** The chain: what is hashed, and what a walk along it finds. */
class HashChainTest {

    private static final String FIRST = "entry\t1\n";

    private final LedgerChainIsUnbroken.Walk walk = new LedgerChainIsUnbroken.Walk();
    private final String first = HashChain.hash(FIRST, HashChain.BEGINNING);
    private final String second = HashChain.hash("entry\t2\n", first);

    @BeforeEach
    void theFirst() {
        walk.step(new ChainedEntry(1, FIRST, HashChain.BEGINNING, first));
    }

    @Test
    void aHashIsThatOfTheFormAndTheHashBefore() {
        // printf 'a' and 64 zeros, by another program
        assertThat(HashChain.hash("a", HashChain.BEGINNING))
                .isEqualTo("133bbdde6692b0677f107f5936f43cc9e140cc740da545f695829c8a538fb2ac");
        assertThat(walk.finding()).hasToString("Finding[counted=1, wrong=0, detail=]");
    }

    @Test
    void anEntryThatFollowsIsWell() {
        walk.step(new ChainedEntry(2, "entry\t2\n", first, second));
        assertThat(walk.finding()).hasToString("Finding[counted=2, wrong=0, detail=]");
    }

    @Test
    void aChangedEntryIsNamedOnceAndThoseAfterItAreWell() {
        walk.step(new ChainedEntry(2, "entry\tX\n", first, second));
        walk.step(new ChainedEntry(3, "entry\t3\n", second, HashChain.hash("entry\t3\n", second)));
        assertThat(walk.finding()).hasToString("Finding[counted=3, wrong=1, detail=2]");
    }

    @Test
    void aGapAndAMissingLinkAreBreaks() {
        walk.step(new ChainedEntry(3, "entry\t2\n", first, second));
        walk.step(new ChainedEntry(4, "entry\t4\n", null, null));
        assertThat(walk.finding()).hasToString("Finding[counted=3, wrong=2, detail=3 4]");
    }

    @Test
    void aLinkToAnotherThanTheOneBeforeIsABreak() {
        walk.step(new ChainedEntry(
                2, "entry\t2\n", HashChain.BEGINNING, HashChain.hash("entry\t2\n", HashChain.BEGINNING)));
        assertThat(walk.finding().wrong()).isEqualTo(1);
    }

    @Test
    void atMostFiveAreNamed() {
        for (int i = 0; i < 7; i++) {
            walk.broken("b" + i);
        }
        assertThat(walk.finding()).hasToString("Finding[counted=1, wrong=7, detail=b0 b1 b2 b3 b4]");
    }

    @Test
    void anEntrySaysWhoseItIsAndWhatPaperCausedIt() {
        ChainedEntry entry = new ChainedEntry(1, "entry\t1\t2026-11-30\tHQ\t17\tFC44\tSTATEMENT\tJS-1\t0\n", "p", "h");
        assertThat(entry.isOf(17)).isTrue();
        assertThat(entry.isOf(1)).isFalse();
        assertThat(entry.isOf("FC44")).isTrue();
        assertThat(entry.isOf("FC4")).isFalse();
        assertThat(entry.comesFrom(new Reference("STATEMENT", "JS-1"))).isTrue();
        assertThat(entry.comesFrom(new Reference("STATEMENT", "JS-11"))).isFalse();
        assertThat(entry.comesFrom(new Reference("PENALTY", "JS-1"))).isFalse();
    }

    @Test
    void postingsOfAnEntryComeTogether() {
        ChainedEntry whole = new ChainedEntry(1, "entry\nposting 1\n", "p", "h")
                .and(new ChainedEntry(1, "entry\nposting 2\n", "p", "h"));
        assertThat(whole).isEqualTo(new ChainedEntry(1, "entry\nposting 1\nposting 2\n", "p", "h"));
    }
}
