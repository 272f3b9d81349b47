/*
 * What is typed into a form is kept in this browser until the server has stored it: neither an expired session nor a closed tab loses
 * it; passwords and what is marked data-private are not kept, since whoever sits at this machine next could read it. A form, or the part
 * of it that is to be kept, says data-draft="<user>/<page>/<paper>"; each page that is opened keeps a draft of its own, so that two tabs
 * do not overwrite each other. A draft remembers the version and the values that it was begun on (data-version), so that the server can
 * tell what others did since. The next page says data-stored when the server took the form over. Whoever was sent away with something
 * typed, because the session had ended, finds it in the form again after signing in; another person does not. Signing out forgets the
 * person's drafts.
 */
(function () {
    'use strict';
    var PREFIX = 'weijie.draft.';
    var SENT = 'weijie.sent';
    var OLDEST = 14 * 24 * 3600 * 1000;
    var pause = 300;

    function read(store, key) { try { return store.getItem(key); } catch (e) { return null; } }
    function write(store, key, text) { try { store.setItem(key, text); } catch (e) { /* private window, or full */ } }
    function forget(store, key) { try { store.removeItem(key); } catch (e) { /* private window */ } }
    function keys(beginning) { try { return Object.keys(localStorage).filter(function (key) { return key.indexOf(beginning) === 0; }); } catch (e) { return []; } }

    var sent = read(sessionStorage, SENT);
    forget(sessionStorage, SENT);
    if (sent && document.body.getAttribute('data-stored') === 'true') { forget(localStorage, sent); }

    var menu = document.getElementById('userMenu');
    document.addEventListener('click', function (e) {
        if (menu && e.target.closest('[id="topForm:signOut"]')) { keys(PREFIX + menu.getAttribute('data-user') + '/').forEach(function (key) { forget(localStorage, key); }); }
    }, true);

    function kept() { return document.querySelector('[data-draft]'); }
    if (!kept()) { return; }

    var scope = PREFIX + kept().getAttribute('data-draft') + '#';
    var own = scope + Date.now();
    var bar = document.querySelector('.draft-bar');
    var leaving = false;
    var timer = null;

    /* The typed fields by their ids within the form, as a query string; neither files nor the page's own state. */
    function typed() {
        var part = kept();
        var form = part && part.closest('form');
        if (!form) { return first; }
        var begin = form.id + ':';
        var fields = new URLSearchParams();
        new FormData(form).forEach(function (value, name) {
            var field = document.getElementById(name) || document.getElementById(name.replace(/_hinput$/, '_input'));
            var mayBe = field && part.contains(field) && field.type !== 'password' && !field.closest('[data-private]');
            if (typeof value === 'string' && mayBe && name.indexOf(begin) === 0 && !/(_focus|_filter|_hinput)$/.test(name)) { fields.append(name.substring(begin.length), value); }
        });
        return fields.toString();
    }
    var first;
    first = typed();
    var begunOn = kept().getAttribute('data-version') || '';
    /* What the typing began on: as long as the person has not chosen between two versions, the draft remembers that, whatever is shown. */
    var origin = { base: first, version: begunOn };
    function choosing() { return document.querySelector('.meanwhile button'); }

    function keep() {
        timer = null;
        var now = typed();
        var version = kept().getAttribute('data-version') || '';
        if (now === first) { forget(localStorage, own); return; }
        /* After a comparison the form goes on from values that this page never showed: the server then compares all there is. */
        var since = choosing() ? origin : { base: version === begunOn ? first : '', version: version };
        write(localStorage, own, JSON.stringify({ at: Date.now(), text: now, base: since.base, version: since.version }));
    }
    function keepSoon() {
        if (timer === null) { timer = window.setTimeout(keep, pause); }
    }
    /* The library's own fields tell of a change through jQuery alone. */
    $(document).on('input.draft change.draft', '[data-draft]', keepSoon);
    $(document).on('pfAjaxComplete.draft', keepSoon);
    $(document).on('pfAjaxSuccess.draft', function (e, answer) {
        if (answer && answer.responseText && answer.responseText.indexOf('<redirect ') >= 0) {
            leaving = true;
            keep();
            write(sessionStorage, SENT, own);
        }
    });
    window.addEventListener('beforeunload', function (e) {
        if (timer !== null) { window.clearTimeout(timer); keep(); }
        if (!leaving && typed() !== first) { e.preventDefault(); }
    });

    /* What was left behind earlier is offered, the latest first. */
    function earlier() {
        return keys(scope)
            .filter(function (key) { return key !== own; })
            .map(function (key) {
                var draft;
                try { draft = JSON.parse(read(localStorage, key)); } catch (e) { draft = null; }
                return { key: key, at: draft && draft.at || 0, text: draft && draft.text || '', base: draft && draft.base || '', version: draft && draft.version || '' };
            })
            .filter(function (one) {
                var alive = one.at > Date.now() - OLDEST;
                if (!alive) { forget(localStorage, one.key); }
                return alive;
            })
            .sort(function (a, b) { return b.at - a.at; });
    }
    var offered = null;
    function offer(wanted) {
        if (!bar) { return; }
        offered = earlier().filter(function (one) { return !wanted || one.key === wanted; })[0] || null;
        bar.hidden = !offered;
        if (offered) {
            bar.querySelector('time').textContent = new Date(offered.at).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).substring(0, 16);
            bar.querySelector('input[type=hidden][id$=":draft"]').value = offered.text;
            bar.querySelector('input[type=hidden][id$=":draftBase"]').value = offered.base;
            bar.querySelector('input[type=hidden][id$=":draftVersion"]').value = offered.version;
        }
    }
    document.addEventListener('click', function (e) {
        if (offered && e.target.closest('.draft-take')) {
            own = offered.key;
            origin = { base: offered.base, version: offered.version };
            bar.hidden = true;
        } else if (offered && e.target.closest('.draft-drop')) {
            forget(localStorage, offered.key);
            offer();
        }
    });

    /*
     * Nothing is offered before the page is complete: a button that is pressed before then sends the form as a browser does by itself, and
     * the page would be loaded once more. Whoever was sent away in the middle of it and is back again has it put in without asking.
     */
    function begin() {
        var mine = sent && sent.indexOf(scope) === 0 && read(localStorage, sent);
        offer(mine ? sent : undefined);
        if (bar) { bar.setAttribute('data-begun', 'true'); }
        if (mine && offered) { bar.querySelector('.draft-take').click(); }
    }
    $(window).one('load', function () { window.setTimeout(begin, 0); });
})();
