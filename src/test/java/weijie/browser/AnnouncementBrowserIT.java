package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What headquarters tells many: who is told, who has read it, and who is told nothing. */
class AnnouncementBrowserIT {

    private static String publish(Browser hq, String to) {
        String title = "公告 " + UUID.randomUUID().toString().substring(0, 8);
        hq.go("/notice/announcements.xhtml").type("f:title", title).type("f:body", "请在月底前核对本月单据。\n如有疑问请联系总部。");
        hq.choose("f:addressees", to).date("f:shownUntil", "2026-11-05");
        hq.click("f:publish").awaitSaid("公告已发布");
        return title;
    }

    private static String linkTo(Browser browser, String title) {
        return browser.driver().findElements(By.cssSelector("#told a")).stream()
                .filter(link -> link.getText().equals(title))
                .map(link -> link.getDomAttribute("href"))
                .findFirst()
                .orElse(null);
    }

    @Test
    void those_it_is_for_read_it_and_headquarters_sees_who_has() throws Exception {
        try (Browser hq = Browser.as("hq.accounts", Browser.DESK)) {
            String title = publish(hq, "服务中心");
            assertThat(hq.axe()).isEmpty();
            hq.picture("announcements");
            String link;
            try (Browser centre = Browser.as("centre.fc44", Browser.DESK)) {
                String unread = centre.byId("bell").getAttribute("aria-label");
                link = linkTo(centre.go("/home.xhtml"), title);
                assertThat(link).isNotNull();
                assertThat(linkTo(centre.go("/notice/list.xhtml"), title)).isEqualTo(link);
                assertThat(centre.axe()).isEmpty();
                centre.go(link).settle();
                assertThat(centre.byId("body").getText()).contains("月底前", "如有疑问");
                assertThat(centre.has("#readers"))
                        .as("readers are for who publishes")
                        .isFalse();
                assertThat(centre.go("/home.xhtml").byId("bell").getAttribute("aria-label"))
                        .isNotEqualTo(unread);
            }
            hq.go(link).settle();
            WebElement row = hq.driver().findElements(By.cssSelector("#f\\:table tbody tr")).stream()
                    .filter(one -> one.getText().contains("centre.fc44"))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.getText()).doesNotContain("未读");
            assertThat(hq.axe()).isEmpty();
            hq.picture("announcement_readers");
            Path file = hq.saved("f:export");
            try (Workbook book = WorkbookFactory.create(file.toFile())) {
                assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                        .isEqualTo("用户名");
                assertThat(book.getSheetAt(0).getLastRowNum()).isPositive();
            }
        }
    }

    @Test
    void neighbours_are_told_nothing_and_find_nothing() {
        try (Browser hq = Browser.as("hq.director", Browser.DESK)) {
            String title = publish(hq, "服务中心");
            String link = hq.driver().findElements(By.cssSelector("#list\\:table a.strong")).stream()
                    .filter(one -> one.getText().equals(title))
                    .map(one -> one.getDomAttribute("href"))
                    .findFirst()
                    .orElseThrow();
            for (Map.Entry<String, Integer> other :
                    List.of(Map.entry("outlet.wd440101", Browser.PHONE), Map.entry("hq.parts", Browser.DESK))) {
                try (Browser browser = Browser.as(other.getKey(), other.getValue())) {
                    assertThat(linkTo(browser.go("/home.xhtml"), title)).isNull();
                    assertThat(browser.status(link)).as(other.getKey()).isEqualTo(404);
                    assertThat(browser.status("/notice/announcements.xhtml")).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void what_is_withdrawn_is_shown_no_longer_and_a_past_day_is_refused() {
        try (Browser hq = Browser.as("hq.accounts", Browser.DESK);
                Browser outlet = Browser.as("outlet.wd440101", Browser.PHONE)) {
            String title = publish(hq, "所有人");
            assertThat(linkTo(outlet.go("/home.xhtml"), title)).isNotNull();
            assertThat(outlet.isTooWide()).isFalse();
            outlet.picture("announcement_phone");
            WebElement row = hq.driver().findElements(By.cssSelector("#list\\:table tbody tr")).stream()
                    .filter(one -> one.getText().contains(title))
                    .findFirst()
                    .orElseThrow();
            hq.press(row.findElement(By.tagName("button"))).confirm().awaitSaid("已撤下");
            assertThat(linkTo(outlet.go("/home.xhtml"), title)).isNull();
            hq.go("/notice/announcements.xhtml").type("f:title", "过去的").type("f:body", "x");
            hq.date("f:shownUntil", "2026-10-30");
            hq.click("f:publish").awaitSaid("NT-911");
        }
    }
}
