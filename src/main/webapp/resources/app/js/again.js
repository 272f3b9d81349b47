/* Before a weighty act the server may want to know once more who sits here: it is asked, and what was asked for is sent again. */
(function () {
    'use strict';
    var dialog = document.getElementById('againDialog');
    if (!dialog || !window.PrimeFaces) { return; }
    var request = PrimeFaces.ajax.Request;
    var handle = request.handle;
    var last = null;

    /*
     * Whoever only looks at somebody else's pages sends no form: the fields above a list become its address. A page that is turned and a
     * column that is sorted get through as they are.
     */
    function searchByAddress(source) {
        if (!document.getElementById('viewed') || !document.querySelector('.list-address') || !/^f:(search|reset)$/.test(source)) { return false; }
        var fields = new URLSearchParams();
        if (source === 'f:search') {
            document.querySelectorAll('.filter-card input[id], .filter-card select[id]').forEach(function (field) {
                if (!/_(focus|filter)$/.test(field.id)) { fields.set(field.id.replace(/^f:|_input$/g, ''), field.value); }
            });
        }
        window.location.search = fields.toString();
        return true;
    }

    request.handle = function (config, extension) {
        var source = typeof config.source === 'string' ? config.source : (config.source && config.source.id) || '';
        if (searchByAddress(source)) { return false; }
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
