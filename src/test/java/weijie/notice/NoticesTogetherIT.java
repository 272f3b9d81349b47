package weijie.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.given.GivenCaller;
import weijie.shared.ActingAs;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.shared.jpa.TimeOrderedId;

/** What one act tells several times is told once to each who is told, whatever else the act tells them. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
@DisplayName("notices of one act")
class NoticesTogetherIT {

    private static final String ALL = "/repair/list.xhtml?status=QUESTIONED";

    @Inject
    private NoticeDesk desk;

    @Inject
    private UserTransaction transaction;

    private final long centre = TimeOrderedId.next();
    private final long outlet = TimeOrderedId.next();
    private final GivenCaller reviewer = new GivenCaller("together.reviewer", Role.HQ_REVIEWER);
    private final GivenCaller clerk = GivenCaller.ofCentre("together.centre", centre);
    private final GivenCaller keeper = GivenCaller.ofOutlet("together.outlet", outlet);

    private void told(String verb, int from, int to) {
        for (int i = from; i <= to; i++) {
            Telling told = Telling.of(
                            "repair.notice." + verb, List.of("WX-" + i, "请补照片"), "/repair/view.xhtml?no=WX-" + i)
                    .onceFor(ALL);
            desk.tellCentre(centre, told);
            desk.tellOutlet(outlet, told);
        }
    }

    /** One act of the reviewer. */
    private void act(Runnable work) throws Exception {
        transaction.begin();
        ActingAs.run(reviewer, work);
        transaction.commit();
    }

    private List<NoticeRow> of(GivenCaller person) {
        return ActingAs.call(person, () -> desk.list(false, Slice.of(0, 50)).items());
    }

    @Test
    @DisplayName("wait for nobody any longer when a colleague has done what they ask")
    void waitForNobodyWhenAColleagueHasDoneIt() throws Exception {
        String asked = "/repair/view.xhtml?no=WX-8";
        String other = "/repair/view.xhtml?no=WX-9";
        GivenCaller colleague = GivenCaller.ofCentre("together.colleague", centre);
        act(() -> {
            for (String link : List.of(asked, other)) {
                Telling told = Telling.of("repair.notice.QUESTION", List.of("WX", "请补照片"), link)
                        .asking();
                desk.tellCentre(centre, told);
                desk.tellOutlet(outlet, told);
            }
        });
        assertThat(waiting(colleague)).containsExactlyInAnyOrder(asked, other);
        transaction.begin();
        ActingAs.run(clerk, () -> desk.acted(asked));
        transaction.commit();
        assertThat(waiting(clerk)).containsExactly(other);
        assertThat(waiting(colleague)).containsExactly(other);
        assertThat(waiting(keeper)).as("others were asked too").containsExactlyInAnyOrder(asked, other);
        assertThat(of(colleague))
                .filteredOn(row -> row.link().equals(asked))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.doneBy()).isEqualTo("together.centre");
                    assertThat(row.isUnread()).isTrue();
                });
        transaction.begin();
        ActingAs.run(colleague, () -> desk.acted(asked));
        transaction.commit();
        assertThat(of(clerk))
                .filteredOn(row -> row.link().equals(asked))
                .extracting(NoticeRow::doneBy)
                .containsExactly("together.centre");
    }

    private List<String> waiting(GivenCaller person) {
        return ActingAs.call(
                person, () -> desk.waiting().stream().map(NoticeRow::link).toList());
    }

    @Test
    @DisplayName("are one of each kind, for the centre and for the outlet")
    void areOneOfEachKind() throws Exception {
        act(() -> {
            told("QUESTION", 1, 3);
            told("INVALIDATE", 4, 5);
            told("QUESTION", 6, 6);
            told("APPROVE", 7, 7);
        });
        for (GivenCaller person : List.of(clerk, keeper)) {
            List<NoticeRow> rows = of(person);
            assertThat(rows)
                    .extracting(row -> row.text(Texts.chinese()))
                    .satisfiesExactlyInAnyOrder(
                            one -> assertThat(one).startsWith("4 张维修单被置疑"),
                            one -> assertThat(one).startsWith("2 张维修单被判无效"),
                            one -> assertThat(one).contains("WX-7").doesNotContain("张维修单"));
            assertThat(rows)
                    .extracting(NoticeRow::link)
                    .containsExactlyInAnyOrder(ALL, ALL, "/repair/view.xhtml?no=WX-7");
            assertThat((Long) ActingAs.call(person, () -> desk.unread())).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("of two acts are two")
    void ofTwoActsAreTwo() throws Exception {
        act(() -> told("QUESTION", 1, 2));
        act(() -> told("QUESTION", 3, 4));
        assertThat(of(clerk))
                .extracting(row -> row.text(Texts.chinese()))
                .hasSize(2)
                .allMatch(text -> text.startsWith("2 张"));
    }
}
