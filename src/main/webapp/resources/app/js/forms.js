/*
 * How every form and dialog behaves: a field is checked when it is left, its error goes away when it is right, a refused form shows its
 * first error, dialogs begin at their first field and close with Escape, dates are picked or typed, codes are scanned. Nothing here decides anything.
 */
(function () {
    'use strict';
    var FIELD = 'input:not([type=hidden]):not(.date-native):not([disabled]), select:not([disabled]), textarea:not([disabled])';

    function seen(element) { return element && element.getClientRects().length > 0; }
    function message(field) { return field && field.querySelector(':scope > .ui-message'); }
    function isWrong(field) { var said = message(field); return Boolean(said && said.querySelector('.ui-message-error-detail, .ui-message-error-summary')); }

    /* The input of a field that can be focused: PrimeFaces keeps the one it sends out of sight. */
    function reachable(field) {
        return Array.prototype.find.call(field.querySelectorAll(FIELD), function (input) { return seen(input); });
    }

    /* Errors, hints and the star are told to those who hear the page. */
    function describe() {
        document.querySelectorAll('.field').forEach(function (field) {
            var input = reachable(field);
            if (!input) { return; }
            var told = [message(field), field.querySelector(':scope > .hint')].filter(function (one) { return one && one.textContent.trim(); });
            told.forEach(function (one, at) { if (!one.id) { one.id = input.id + '_told' + at; } });
            if (told.length) { input.setAttribute('aria-describedby', told.map(function (one) { return one.id; }).join(' ')); } else { input.removeAttribute('aria-describedby'); }
            if (field.querySelector('.ui-outputlabel-rfi')) { input.setAttribute('aria-required', 'true'); }
        });
    }
    function mark(field) {
        var wrong = isWrong(field);
        field.querySelectorAll('.ui-inputfield, .ui-selectonemenu').forEach(function (input) {
            input.classList.toggle('ui-state-error', wrong);
            if (input.matches('input, textarea')) { input.setAttribute('aria-invalid', String(wrong)); }
        });
        describe();
    }

    /* The first error gets the focus, clear of the bars that stick to the edges. */
    function showFirstError() {
        var dialog = Array.prototype.find.call(document.querySelectorAll('.ui-dialog'), seen);
        var field = Array.prototype.find.call((dialog || document).querySelectorAll('.field'), function (one) { return seen(one) && isWrong(one); });
        var input = field && reachable(field);
        if (!input) { return false; }
        input.focus({ preventScroll: true });
        field.scrollIntoView({ block: dialog ? 'nearest' : 'center' });
        return true;
    }
    function beginDialog() {
        var dialog = Array.prototype.find.call(document.querySelectorAll('.act-dialog'), seen);
        if (!dialog || dialog.contains(document.activeElement)) { return; }
        var input = Array.prototype.find.call(dialog.querySelectorAll(FIELD), seen) || dialog.querySelector('.act-no');
        if (input) { input.focus(); }
    }
    describe();
    showFirstError();
    $(document).on('pfAjaxComplete.forms', function (e, xhr) {
        window.setTimeout(function () {
            describe();
            if (!(xhr && xhr.pfArgs && xhr.pfArgs.validationFailed && showFirstError())) { beginDialog(); }
        }, 0);
    });

    /*
     * Pressed twice, a dialog's button asks a second time when its answer has taken the dialog away. Of a form that is no longer there nothing
     * can be asked, and everything after it would wait for the answer.
     */
    var request = PrimeFaces.ajax.Request;
    var send = request.send;
    request.send = function (config) {
        if (!config.formId || document.getElementById(config.formId)) { return send.call(request, config); }
        if (!config.async) { PrimeFaces.ajax.Queue.poll(); }
        return false;
    };

    /*
     * A field that is left because a button is being pressed is not checked before the button is let go: what a check says would push the
     * button away from under the pointer. Where the button sends the form, that says everything there is to say.
     */
    var pressed = false;
    var waiting = [];
    document.addEventListener('pointerdown', function () { pressed = true; }, true);
    ['pointerup', 'pointercancel'].forEach(function (end) {
        document.addEventListener(end, function () {
            pressed = false;
            var checks = waiting;
            waiting = [];
            window.setTimeout(function () { if (PrimeFaces.ajax.Queue.isEmpty()) { checks.forEach(function (check) { check(); }); } }, 0);
        }, true);
    });

    /* A form that is checked as a whole has a button for it; elsewhere the field that changed is checked by itself. */
    function check(form, target) {
        var field = target.closest('.field');
        var whole = form.querySelector('.check-all');
        if (whole) { whole.click(); return; }
        var said = message(field);
        var id = target.name && target.name.replace(/_(input|focus)$/, '');
        if (!said || !said.id || !field.closest('[data-checked]') || !id || !document.getElementById(id)) { return; }
        PrimeFaces.ajax.Request.handle({
            source: id,
            process: id,
            update: said.id,
            event: 'change',
            formId: form.id,
            global: false,
            oncomplete: function () { mark(field); }
        });
    }
    $(document).on('change.forms', 'form', function (e) {
        var form = this;
        if (!e.target.closest('.field') || e.target.type === 'file' || e.target.matches('.date-native')) { return; }
        if (pressed) { waiting.push(function () { check(form, e.target); }); } else { check(form, e.target); }
    });

    /* Dates: the browser's own calendar beside a field that takes what people write. */
    document.addEventListener('click', function (e) {
        var button = e.target.closest('.date-pick');
        if (!button) { return; }
        var input = button.parentElement.querySelector('input:not(.date-native)');
        var calendar = button.parentElement.querySelector('.date-native');
        calendar.value = /^\d{4}-\d{2}-\d{2}$/.test(input.value) ? input.value : '';
        if (calendar.showPicker) { calendar.showPicker(); } else { calendar.focus(); }
    });
    document.addEventListener('change', function (e) {
        if (!e.target.matches('.date-native')) { return; }
        var input = e.target.parentElement.querySelector('input:not(.date-native)');
        input.value = e.target.value;
        $(input).trigger('change');
        input.focus();
    });

    /*
     * A scanner types a code and Enter: Enter puts the code on the list and sends nothing. What is scanned while the list is being drawn waits
     * its turn, so that two codes never run together; what is half typed stays.
     */
    var scanned = [];
    function sendScanned() {
        var input = document.querySelector('[data-scan]');
        var button = input && document.getElementById(input.dataset.scan);
        if (!button || !scanned.length) { return; }
        if (button.disabled || !PrimeFaces.ajax.Queue.isEmpty()) { window.setTimeout(sendScanned, 50); return; }
        var half = input.value;
        input.value = scanned.splice(0).join(' ');
        button.click();
        input.value = half;
    }
    document.addEventListener('keydown', function (e) {
        var input = e.key === 'Enter' && e.target.closest('[data-scan]');
        if (!input) { return; }
        e.preventDefault();
        if (input.value.trim()) { scanned.push(input.value.trim()); }
        input.value = '';
        sendScanned();
    });
    document.addEventListener('click', function (e) {
        var input = document.querySelector('[data-scan]');
        if (input && e.isTrusted && e.target.closest('button[id="' + input.dataset.scan + '"]')) {
            window.setTimeout(function () { input.value = ''; input.focus(); }, 0);
        }
    });
    document.addEventListener('keydown', function (e) {
        if (e.key !== 'Escape') { return; }
        var dialog = Array.prototype.find.call(document.querySelectorAll('.act-dialog'), seen);
        var no = dialog && dialog.querySelector('.act-no:not([disabled])');
        if (no) { e.preventDefault(); no.click(); }
    });
})();
