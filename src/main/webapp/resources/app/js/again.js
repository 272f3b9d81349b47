/* Before a weighty act the server may want to know once more who sits here: it is asked, and what was asked for is sent again. */
(function () {
    'use strict';
    var dialog = document.getElementById('againDialog');
    if (!dialog || !window.PrimeFaces) { return; }
    var request = PrimeFaces.ajax.Request;
    var handle = request.handle;
    var last = null;

    request.handle = function (config, extension) {
        var source = typeof config.source === 'string' ? config.source : (config.source && config.source.id) || '';
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
