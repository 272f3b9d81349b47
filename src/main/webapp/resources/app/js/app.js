/* The shell's behaviour: menu, keys, what a form sends along. Nothing here decides anything. */
(function () {
    'use strict';
    var body = document.body;
    var byId = document.getElementById.bind(document);

    function small() { return window.matchMedia('(max-width: 1023px)').matches; }
    function remember(key, value) { try { localStorage.setItem(key, value); } catch (e) { /* private window */ } }
    function recall(key) { try { return localStorage.getItem(key); } catch (e) { return null; } }

    /* Every posted form says which query string the page was opened with, so that the same page can be shown again. */
    function addQuery(form) {
        if (form.method.toLowerCase() !== 'post') { return; }
        var field = form.querySelector('input[name="weijie.query"]');
        if (!field) {
            field = document.createElement('input');
            field.type = 'hidden';
            field.name = 'weijie.query';
            form.appendChild(field);
        }
        field.value = window.location.search;
    }
    document.addEventListener('submit', function (e) { addQuery(e.target); }, true);
    Array.prototype.forEach.call(document.forms, addQuery);

    /*
     * Every answer draws the messages anew. One without a message leaves what stands there: a page that asks each second how far its job
     * is, or checks a field that is left, would else wipe away what the person has not read yet.
     */
    if (window.PrimeFaces && PrimeFaces.widget.Growl) {
        var show = PrimeFaces.widget.Growl.prototype.show;
        PrimeFaces.widget.Growl.prototype.show = function (messages) {
            if (messages && messages.length) { show.call(this, messages); }
        };
    }

    /* Tables that are wider than their card can be scrolled with the keyboard. */
    function reachTables() {
        document.querySelectorAll('.ui-datatable-tablewrapper, .table-scroll').forEach(function (box) {
            if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight + 1) { box.setAttribute('tabindex', '0'); } else { box.removeAttribute('tabindex'); }
        });
    }

    /* What PrimeFaces leaves without a name gets one. */
    function nameParts() {
        document.querySelectorAll('.ui-datepicker-trigger:not([aria-label])').forEach(function (b) { b.setAttribute('aria-label', body.dataset.wordCalendar || 'calendar'); });
        document.querySelectorAll('.ui-fileupload-choose:not([role])').forEach(function (c) { c.setAttribute('role', 'group'); });
        document.querySelectorAll('.ui-fileupload-row').forEach(function (row) {
            var file = row.querySelector('.ui-fileupload-filename').textContent;
            row.querySelectorAll('.ui-progressbar:not([aria-label])').forEach(function (bar) { bar.setAttribute('aria-label', file); });
            row.querySelectorAll('.ui-fileupload-cancel:not([aria-label])').forEach(function (b) { b.setAttribute('aria-label', body.dataset.wordCancel + ' ' + file); });
        });
        document.querySelectorAll('select.ui-reflow-dropdown:not([aria-label])').forEach(function (s) { s.setAttribute('aria-label', body.dataset.wordSort || 'sort'); });
    }
    function refresh() { nameParts(); reachTables(); Array.prototype.forEach.call(document.forms, addQuery); }
    var waiting = false;
    function refreshSoon() {
        if (waiting) { return; }
        waiting = true;
        window.requestAnimationFrame(function () { waiting = false; refresh(); });
    }
    refresh();
    window.addEventListener('resize', refreshSoon);
    new MutationObserver(refreshSoon).observe(body, { childList: true, subtree: true });

    /* Copy buttons: <button data-copy="text"> or data-copy-from="#element" */
    document.addEventListener('click', function (e) {
        var button = e.target.closest('[data-copy],[data-copy-from]');
        if (!button) { return; }
        var from = button.getAttribute('data-copy-from');
        var text = from ? document.querySelector(from).textContent.trim() : button.getAttribute('data-copy');
        var done = function () {
            var note = button.getAttribute('data-copied');
            if (note) { button.querySelector('span').textContent = note; }
        };
        if (navigator.clipboard && window.isSecureContext) { navigator.clipboard.writeText(text).then(done); return; }
        var area = document.createElement('textarea');
        area.value = text;
        body.appendChild(area);
        area.select();
        document.execCommand('copy');
        area.remove();
        done();
    });

    /* A drop zone opens the file chooser that belongs to it. */
    document.addEventListener('click', function (e) {
        var zone = e.target.closest('.drop-zone');
        if (!zone) { return; }
        var input = (zone.closest('form') || document).querySelector('.ui-fileupload input[type=file]');
        if (input) { input.click(); }
    });

    /* Sign-in page: a demo account fills the form. */
    document.addEventListener('click', function (e) {
        var fill = e.target.closest('[data-fill-user]');
        if (!fill) { return; }
        var user = document.querySelector('[data-login-user]');
        var password = document.querySelector('[data-login-password]');
        if (user && password) {
            user.value = fill.getAttribute('data-fill-user');
            password.value = fill.getAttribute('data-fill-password');
            password.focus();
        }
    });

    var toggle = byId('menuToggle');
    if (!toggle) { return; }

    function fold(mini) {
        body.classList.toggle('nav-mini', mini);
        toggle.setAttribute('aria-expanded', String(!mini));
    }
    if (!small()) {
        var kept = recall('weijie.menu');
        fold(kept === 'mini' || (kept === null && window.innerWidth < 1200));
    } else {
        toggle.setAttribute('aria-expanded', 'false');
    }
    function toggleMenu() {
        if (small()) {
            var open = body.classList.toggle('nav-open');
            toggle.setAttribute('aria-expanded', String(open));
            if (open) { byId('navSearch').focus(); }
        } else {
            fold(!body.classList.contains('nav-mini'));
            remember('weijie.menu', body.classList.contains('nav-mini') ? 'mini' : 'wide');
        }
    }
    toggle.addEventListener('click', toggleMenu);
    byId('scrim').addEventListener('click', function () { body.classList.remove('nav-open'); toggle.setAttribute('aria-expanded', 'false'); });

    var open = document.querySelector('.nav-link.is-active');
    if (open && open.scrollIntoView) { open.scrollIntoView({ block: 'nearest' }); }

    byId('navSearch').addEventListener('input', function () {
        var typed = this.value.trim().toLowerCase();
        document.querySelectorAll('.nav-group').forEach(function (group) {
            var any = false;
            group.querySelectorAll('li').forEach(function (item) {
                var hit = item.textContent.toLowerCase().indexOf(typed) >= 0;
                item.classList.toggle('is-hidden', !hit);
                any = any || hit;
            });
            group.classList.toggle('is-hidden', !any);
        });
    });
    byId('navSearch').addEventListener('keydown', function (e) {
        if (e.key === 'Enter') {
            var first = document.querySelector('.nav-group:not(.is-hidden) li:not(.is-hidden) a');
            if (first) { window.location.href = first.href; }
        }
    });

    var userMenu = byId('userMenu') || document.querySelector('.user-menu');
    document.addEventListener('click', function (e) { if (userMenu && userMenu.open && !userMenu.contains(e.target)) { userMenu.open = false; } });

    var keys = byId('keysDialog');
    function showKeys() { if (userMenu) { userMenu.open = false; } if (!keys.open) { keys.showModal(); } }
    byId('showKeys').addEventListener('click', showKeys);
    byId('closeKeys').addEventListener('click', function () { keys.close(); });

    var before = '';
    /* On a page that says so: J and K walk the rows, a verdict's letter presses its button. */
    function verdict(key) {
        if (document.querySelector('.ui-dialog.ui-overlay-visible, dialog[open]')) { return; }
        if (key === 'j' || key === 'k') {
            var boxes = Array.prototype.slice.call(document.querySelectorAll('.review-table tbody input[type=checkbox]'));
            var next = boxes.indexOf(document.activeElement) + (key === 'j' ? 1 : -1);
            if (boxes[next]) { boxes[next].focus(); boxes[next].closest('tr').scrollIntoView({ block: 'nearest' }); }
            return;
        }
        var button = /^[a-z1-9]$/.test(key) && document.querySelector('[data-key="' + key + '"]:not([disabled])');
        if (button) { button.click(); }
    }

    document.addEventListener('keydown', function (e) {
        var typing = (/^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) && e.target.type !== 'checkbox') || e.target.isContentEditable;
        if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'k') {
            e.preventDefault();
            byId('globalSearch').focus();
            byId('globalSearch').select();
        } else if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 's') {
            var save = document.querySelector('[data-key-save]:not([disabled]), button[id$=":save"]:not([disabled])');
            if (save) { e.preventDefault(); save.click(); }
        } else if (e.key === 'Escape') {
            body.classList.remove('nav-open');
            if (userMenu && userMenu.open) { userMenu.open = false; userMenu.querySelector('summary').focus(); }
        } else if (!typing && !e.ctrlKey && !e.metaKey && !e.altKey) {
            if (e.key === '?') { showKeys(); }
            if (e.key === '[') { toggleMenu(); }
            if (e.key === '/') {
                var filter = document.querySelector('.filter-card input[type=text], .filter-card input:not([type=hidden])');
                if (filter) { e.preventDefault(); filter.focus(); }
            }
            if (document.querySelector('.keys-hint')) { verdict(e.key.toLowerCase()); }
            if (e.key === 'h' && before === 'g') { window.location.href = document.querySelector('.brand').href; }
            if (e.key === 'l' && before === 'g') { byId('lockScreen').click(); }
            before = e.key;
        }
    });
})();
