package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weijie.shared.Role;

/** Every page of an outlet on the narrowest phone: its first card is seen at once, and everything that is touched is as large as a thumb. */
class OutletPhoneBrowserIT {

    private static final int NARROW = 360;
    private static final String OUTLET = "outlet.wd440101";

    /** What is too small for a thumb: links within a sentence aside, which lie between lines of text. */
    private static final String SMALL = """
            const seen = one => one.getClientRects().length && getComputedStyle(one).opacity !== '0'
                && getComputedStyle(one).visibility !== 'hidden' && one.getBoundingClientRect().height > 2
                && !one.closest('.ui-helper-hidden-accessible, .sr-only, .skip-link, .sidebar');
            const place = one => (one.matches('input[type=radio], input[type=checkbox]') && one.closest('label, td, div') || one);
            return Array.from(document.querySelectorAll('main a[href], main button, main input:not([type=hidden]):not(.date-native), main select,'
                    + ' main textarea, main summary, main .ui-selectonemenu, .bottombar a, .topbar a, .topbar button'))
                .filter(seen)
                .filter(one => !(one.tagName === 'A' && getComputedStyle(one).display === 'inline'))
                .filter(one => place(one).getBoundingClientRect().height < 43.5)
                .map(one => one.tagName.toLowerCase() + ' ' + (one.id || one.className || one.textContent.trim()) + ' '
                    + Math.round(place(one).getBoundingClientRect().height));
            """;

    /** How far down the first thing of the content begins, beside the head of the page. */
    private static final String FIRST = """
            const cards = Array.from(document.querySelectorAll('main .card, main .pay-card, main .kpi, main li, main .empty, .login-card'))
                .filter(one => one.getClientRects().length && !one.closest('.page-head, .filter-card, .tour'));
            return cards.length ? Math.round(Math.min(...cards.map(one => one.getBoundingClientRect().top))) : -1;
            """;

    @Test
    void everythingIsWithinReachOfAThumb() {
        Set<String> pages = new LinkedHashSet<>(EveryPage.pagesOf(Role.OUTLET_CLERK));
        List<String> wrong = new ArrayList<>();
        try (Browser outlet = Browser.as(OUTLET, NARROW)) {
            for (String page : pages) {
                look(outlet, page + ".xhtml", wrong);
            }
            outlet.go("/repair/list.xhtml").settle();
            look(outlet, outlet.css("#f\\:table_data a[href*='/repair/view']").getDomAttribute("href"), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void look(Browser outlet, String page, List<String> wrong) {
        outlet.go(page).settle();
        outlet.picture("outlet_360_"
                + page.replaceFirst("\\.xhtml.*", "").replace('/', '_').substring(1));
        if (outlet.isTooWide()) {
            wrong.add(page + " is wider than the phone");
        }
        long first = ((Number) outlet.driver().executeScript(FIRST)).longValue();
        if (first < 0 || first > 560) {
            wrong.add(page + " begins at " + first);
        }
        ((List<?>) outlet.driver().executeScript(SMALL)).forEach(small -> wrong.add(page + ": " + small));
    }
}
