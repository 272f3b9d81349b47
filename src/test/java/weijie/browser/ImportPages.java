package weijie.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import weijie.testing.Eventually;

/** The pages of an import: handing in a file, and its batch. */
final class ImportPages {

    /** How many rows a batch has of each class, as its page shows them. */
    record Sums(int rows, int passed, int warned, int rejected, int ignored, int stored) {}

    private final Browser browser;

    ImportPages(Browser browser) {
        this.browser = browser;
    }

    /** Hands a file in and arrives at its batch, whose work may still be under way. */
    ImportPages handIn(Path file) {
        browser.go("/importing/new.xhtml").upload("f:file", file);
        browser.awaitPath("/importing/view");
        return this;
    }

    /** Waits until the work on the batch at hand is over. */
    ImportPages awaitRest() {
        browser.css("#sums");
        browser.settle();
        return this;
    }

    Sums sums() {
        return new Sums(
                sum("sumRows"),
                sum("sumPassed"),
                sum("sumWarned"),
                sum("sumRejected"),
                sum("sumIgnored"),
                sum("sumStored"));
    }

    /** Waits until the page shows these: an upload answers in its own time. */
    ImportPages awaitSums(Sums expected) {
        if (!Eventually.holds(Duration.ofSeconds(20), () -> expected.equals(sums()))) {
            throw new AssertionError("expected " + expected + " but is " + sums());
        }
        return this;
    }

    private int sum(String id) {
        return Integer.parseInt(browser.byId(id).getText().replace(",", ""));
    }

    String batchNo() {
        return browser.css(".title-no").getText();
    }

    /** The codes shown of each row of the grid, by row number. */
    Map<Integer, List<String>> grid() {
        Map<Integer, List<String>> codes = new TreeMap<>();
        for (WebElement row : rows()) {
            codes.put(
                    rowNo(row),
                    row.findElements(By.cssSelector(".import-code")).stream()
                            .map(WebElement::getText)
                            .toList());
        }
        return codes;
    }

    private List<WebElement> rows() {
        return browser.driver().findElements(By.cssSelector("[id='f:table_data'] > tr:has(.col-row)"));
    }

    private static int rowNo(WebElement row) {
        return Integer.parseInt(row.findElement(By.cssSelector(".col-row .num")).getDomProperty("textContent"));
    }

    private WebElement row(int rowNo) {
        return rows().stream()
                .filter(row -> rowNo(row) == rowNo)
                .findFirst()
                .orElseThrow(() -> new AssertionError("row " + rowNo + " is not in the grid"));
    }

    /** Corrects the first cell of a row that the grid offers. */
    ImportPages fix(int rowNo, String value) {
        WebElement field = row(rowNo).findElement(By.cssSelector(".import-fix input"));
        field.clear();
        field.sendKeys(value);
        browser.press(row(rowNo).findElement(By.cssSelector(".import-fix button")));
        return this;
    }

    /** Opens all cells of a row, changes the one under a heading, and saves them. */
    ImportPages edit(int rowNo, String heading, String value) {
        browser.press(row(rowNo).findElement(By.cssSelector(".col-act button")));
        WebElement dialog = browser.shown("#rowDialog");
        WebElement label = dialog.findElements(By.cssSelector("label")).stream()
                .filter(one -> one.getText().equals(heading))
                .findFirst()
                .orElseThrow();
        WebElement field = browser.byId(label.getDomAttribute("for"));
        field.clear();
        field.sendKeys(value);
        browser.click("rowForm:saveRow");
        return this;
    }

    /** Replaces a value of a column wherever it stands. */
    ImportPages replace(String heading, String from, String to) {
        browser.click("f:openReplace");
        browser.shown("#replaceDialog");
        browser.choose("replaceForm:replacePlace", heading)
                .type("replaceForm:replaceFrom", from)
                .type("replaceForm:replaceTo", to)
                .click("replaceForm:replace");
        return this;
    }

    /** Leaves one row out by its own button. */
    ImportPages dropRow(int rowNo) {
        browser.press(row(rowNo).findElement(By.cssSelector(".col-act button[title*='删除']")));
        browser.confirm();
        return this;
    }

    /** The field with which the grid puts a row right first. */
    WebElement fixField(int rowNo) {
        return row(rowNo).findElement(By.cssSelector(".import-fix input"));
    }

    /** How many rows a chip says it shows. */
    int chip(String gravity) {
        return Integer.parseInt(
                browser.byId("f:only" + gravity).findElement(By.tagName("b")).getText());
    }

    /** The choice that the mapping step offers for a heading, by its text. */
    String chosenFor(String heading) {
        return column(heading)
                .findElement(By.cssSelector(".ui-selectonemenu-label"))
                .getText();
    }

    private WebElement column(String heading) {
        return browser.driver().findElements(By.cssSelector(".import-column")).stream()
                .filter(one -> one.findElement(By.tagName("strong")).getText().equals(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no column " + heading));
    }

    /** Ticks a row of the grid. */
    ImportPages tick(int rowNo) {
        browser.press(row(rowNo).findElement(By.cssSelector(".tick")));
        return this;
    }

    /** Shows the rows of one gravity only: All, Rejected, Abnormal, Warning. */
    ImportPages only(String gravity) {
        browser.click("f:only" + gravity);
        return this;
    }
}
