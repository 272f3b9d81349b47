package weijie.browser;

/** {@link EveryPage} at the width of a phone. */
class EveryPageOnPhoneBrowserIT extends EveryPage {

    EveryPageOnPhoneBrowserIT() {
        super(Browser.PHONE);
    }
}
