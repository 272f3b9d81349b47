package weijie.browser;

/** {@link EveryPage} at the width of a desk. */
class EveryPageAtDeskBrowserIT extends EveryPage {

    EveryPageAtDeskBrowserIT() {
        super(Browser.DESK);
    }
}
