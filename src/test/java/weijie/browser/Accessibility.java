package weijie.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * What axe-core has against a page. Every rule sees every element, but for the contrast, which costs more than all others together and is
 * decided by the style alone: of the elements that the style sheets cannot tell apart (the same tags, classes and states all the way up,
 * the same inline style, at the same width and in the same theme) the first one is looked at, on whichever page it was.
 */
final class Accessibility {

    private static final String AXE = axeScript();

    /** Kinds of elements whose contrast was found good, by the width of the window. */
    private static final Map<Integer, Set<String>> READABLE = new ConcurrentHashMap<>();

    private Accessibility() {}

    /** One line a finding. */
    @SuppressWarnings("unchecked")
    static List<String> findings(ChromeDriver driver, int width) {
        Set<String> readable = READABLE.computeIfAbsent(width, any -> ConcurrentHashMap.newKeySet());
        driver.executeScript(AXE);
        Map<String, Object> found = (Map<String, Object>) driver.executeAsyncScript("""
                const [known, done] = arguments;
                const readable = new Set(known), fresh = new Set(), paths = new Map();
                const state = name => /^(class|style|type|lang|data-theme|disabled|checked|open|hidden|aria-.*)$/.test(name)
                    && !/^aria-(label|labelledby|describedby|controls|owns|activedescendant|rowcount|valuenow|valuetext)$/.test(name);
                function path(element) {
                    if (!element) { return ''; }
                    if (!paths.has(element)) {
                        const row = element.tagName === 'TR' ? Array.prototype.indexOf.call(element.parentNode.children, element) % 2 : '';
                        const states = Array.from(element.attributes).filter(one => state(one.name)).map(one => one.name + '=' + one.value);
                        paths.set(element, digest(path(element.parentElement) + '>' + element.tagName + row
                            + '#' + element.id.replace(/\\d+/g, '') + '[' + states.join('][')));
                    }
                    return paths.get(element);
                }
                function digest(text) {
                    let one = 17, two = 31;
                    for (let i = 0; i < text.length; i++) {
                        one = Math.imul(one ^ text.charCodeAt(i), 16777619);
                        two = Math.imul(two + text.charCodeAt(i), 40503) ^ (two >>> 15);
                    }
                    return (one >>> 0).toString(36) + '-' + (two >>> 0).toString(36);
                }
                const contrast = axe._audit.rules.find(rule => rule.id === 'color-contrast');
                const matches = contrast.matches;
                contrast.matches = function (element) {
                    const kind = path(element);
                    if (readable.has(kind) || fresh.has(kind) || !matches.apply(this, arguments)) { return false; }
                    fresh.add(kind);
                    return true;
                };
                axe.run(document, {resultTypes: ['violations']}).then(result => done({
                    findings: result.violations.flatMap(rule => rule.nodes.map(node =>
                        rule.id + ' ' + node.target.join(' ') + ' ' + node.html.slice(0, 160))),
                    fresh: result.violations.some(rule => rule.id === 'color-contrast') ? [] : Array.from(fresh)
                }), failed => done({findings: ['axe: ' + failed], fresh: []}));
                """, List.copyOf(readable));
        readable.addAll((List<String>) found.get("fresh"));
        return (List<String>) found.get("findings");
    }

    private static String axeScript() {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
