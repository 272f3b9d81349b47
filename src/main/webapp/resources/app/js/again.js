/* Before a weighty act the server may want to know once more who sits here: it is asked, and what was asked for is sent again. */
(function () {
    'use strict';
    var dialog = document.getElementById('againDialog');
    if (!dialog || !window.PrimeFaces) { return; }
    var request = PrimeFaces.ajax.Request;
    var handle = request.handle;
    var last = null;

    /*
     * Whoever only looks at somebody else's pages sends no form: what narrows a page becomes its address. A part that says data-look tells it
     * by its fields, all there is to tell for a list; a link that says data-look-as tells it itself. A page that is turned and a column that
     * is sorted get through as they are.
     */
    function lookByAddress(source) {
        var pressed = document.getElementById('viewed') && document.getElementById(source);
        var part = pressed && pressed.closest('[data-look]');
        var as = pressed && pressed.dataset.lookAs;
        if (!as && (!part || (part.querySelector('[id$=":search"]') && !/:(search|reset)$/.test(source)))) { return false; }
        var address = new URLSearchParams(part && part.dataset.look === 'all' ? '' : window.location.search);
        if (as) {
            new URLSearchParams(as).forEach(function (value, name) { address.set(name, value); });
        } else {
            part.querySelectorAll('input[name], select[name]').forEach(function (field) {
                var name = field.name.replace(/^.*:|_input$/g, '');
                if (/_(focus|filter)$/.test(name) || (field.type === 'radio' && !field.checked)) { return; }
                address.set(name, field.type === 'checkbox' ? String(field.checked) : field.value);
                if (/:reset$/.test(source)) { address.delete(name); }
            });
        }
        window.location.search = address.toString();
        return true;
    }

    request.handle = function (config, extension) {
        var source = typeof config.source === 'string' ? config.source : (config.source && config.source.id) || '';
        if (lookByAddress(source)) { return false; }
        if (source.indexOf('again:') !== 0) { last = { config: config, extension: extension }; }
        return handle.call(request, config, extension);
    };

    function ask() {
        if (!dialog.open) { dialog.showModal(); }
        var field = dialog.querySelector('input[type=password]');
        field.value = '';
        field.focus();
    }

    /* Whoever only looks at somebody else's pages is told so where it stands, each time something was clicked that would do more. */
    jQuery(document).on('pfAjaxComplete', function (event, xhr) {
        var bar = document.getElementById('viewed');
        if (bar && xhr.getResponseHeader('Weijie-Only-Looking')) {
            bar.classList.remove('is-insisting');
            window.requestAnimationFrame(function () { bar.classList.add('is-insisting'); });
            bar.scrollIntoView({ block: 'nearest' });
        }
    });

    jQuery(document).on('pfAjaxComplete', function (event, xhr, settings, answer) {
        if (!answer) { return; }
        if (answer.proveAgain) { ask(); }
        if (answer.provenAgain) {
            dialog.close();
            if (last) { request.handle(last.config, last.extension); }
        }
    });
    document.getElementById('closeAgain').addEventListener('click', function () { dialog.close(); });
    if (dialog.dataset.open === 'true') { ask(); }
})();
