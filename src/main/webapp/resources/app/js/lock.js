/*
 * The screen is locked by hand, by a key, or after a while without input: the page is covered, in every tab of this browser, until the
 * password is right; what was typed stays beneath. The form that asks for it is that of the page to unlock, shown here. That nothing is
 * answered meanwhile is decided by the server.
 */
(function () {
    'use strict';
    var link = document.getElementById('lockScreen');
    var dialog = document.getElementById('lockDialog');
    if (!link || !dialog) { return; }
    var card = document.getElementById('lockCard');
    var away = document.getElementById('lockAway');
    var LOCKED = 'weijie.locked';
    var SEEN = 'weijie.seen';
    var covered = false;
    var wished = false;
    var last = Date.now();
    var told = 0;
    var nonce = '';

    function remember(key, value) { try { if (value) { localStorage.setItem(key, value); } else { localStorage.removeItem(key); } } catch (e) { /* private window */ } }
    function recall(key) { try { return localStorage.getItem(key); } catch (e) { return null; } }

    function cover() {
        if (covered) { return; }
        covered = true;
        card.replaceChildren();
        dialog.showModal();
    }
    function uncover() {
        covered = false;
        wished = false;
        last = Date.now();
        card.replaceChildren();
        dialog.close();
    }

    /* The form came without its scripts, one of which would tell the server by what number that page knows them. */
    function sent(form, button) {
        var data = new FormData(form);
        data.append(button.name, '');
        data.append(PrimeFaces.csp.NONCE_INPUT, nonce);
        return new URLSearchParams(data);
    }
    function unlocked(answer) {
        if (answer.type !== 'opaqueredirect') { return show(answer); }
        remember(LOCKED, null);
        uncover();
    }

    /* Nobody is signed in any more when the answer is another page: the page to sign in says why and leads back. */
    function show(answer) {
        return answer.text().then(function (text) {
            var page = new DOMParser().parseFromString(text, 'text/html');
            var form = page.getElementById('lockForm');
            if (!form) { window.location.reload(); return null; }
            nonce = page.querySelector('script[nonce]').getAttribute('nonce');
            if (form.dataset.locked !== 'true') {
                if (!wished) { uncover(); return null; }
                wished = false;
                return fetch(link.href, { method: 'POST', body: sent(form, form.querySelector('button[id="lockForm:lock"]')) }).then(show);
            }
            wished = false;
            remember(LOCKED, String(Date.now()));
            card.replaceChildren(document.importNode(page.querySelector('.login-card'), true));
            var input = card.querySelector('.ui-state-error') || card.querySelector('input[type=password]');
            input.focus();
            return null;
        });
    }
    function ask() {
        away.hidden = true;
        fetch(link.href).then(show).catch(function () { away.hidden = false; document.getElementById('lockAgain').focus(); });
    }
    function lock() {
        wished = true;
        cover();
        ask();
    }

    card.addEventListener('submit', function (e) {
        e.preventDefault();
        var form = e.target;
        if (e.submitter && e.submitter.id === 'lockForm:signOut') {
            fetch(link.href, { method: 'POST', body: sent(form, e.submitter) })
                .then(function (answer) { window.location.assign(answer.url); })
                .catch(function () { away.hidden = false; });
            return;
        }
        var button = form.querySelector('button[id="lockForm:unlock"]');
        button.disabled = true;
        fetch(link.href, { method: 'POST', body: sent(form, button), redirect: 'manual' }).then(unlocked)
            .catch(function () { away.hidden = false; button.disabled = false; });
    });
    dialog.addEventListener('cancel', function (e) { e.preventDefault(); });
    dialog.addEventListener('close', function () { if (covered) { dialog.showModal(); } });
    document.getElementById('lockAgain').addEventListener('click', ask);
    link.addEventListener('click', function (e) { e.preventDefault(); lock(); });

    /* What happens in another tab of this browser happens here too. */
    window.addEventListener('storage', function (e) {
        if (e.key !== LOCKED) { return; }
        if (e.newValue && !covered) { cover(); ask(); }
        if (!e.newValue && covered) { ask(); }
    });
    jQuery(document).on('pfAjaxComplete', function (event, xhr) {
        if (xhr.getResponseHeader('Weijie-Locked') && !covered) { cover(); ask(); }
    });

    function touched() {
        last = Date.now();
        if (last - told > 5000) { told = last; remember(SEEN, String(last)); }
    }
    ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'].forEach(function (kind) {
        document.addEventListener(kind, touched, { passive: true, capture: true });
    });
    window.setInterval(function () {
        var minutes = Number(dialog.dataset.minutes);
        var seen = Math.max(last, Number(recall(SEEN)) || 0);
        if (!covered && minutes > 0 && Date.now() - seen >= minutes * 60000) { lock(); }
    }, 1000);
})();
