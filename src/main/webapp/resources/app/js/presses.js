/*
 * What is pressed before the other scripts are there would be lost, or would send its form as a browser does by itself: unsigned, and
 * refused. It waits, the last press for all, until the page can do what was asked.
 */
(function () {
    'use strict';
    var ready = false;
    var pressed = null;

    function isUnsigned(form) { return form.elements['jakarta.faces.ViewState'] && !form.elements['primefaces.nonce']; }
    document.addEventListener('submit', function (e) { if (isUnsigned(e.target)) { e.preventDefault(); } }, true);
    document.addEventListener('click', function (e) {
        var button = !ready && e.target.closest('button, a[href="#"]');
        if (!button) { return; }
        e.preventDefault();
        e.stopPropagation();
        pressed = button;
    }, true);

    /* The library dresses the page in functions that wait for the document too; the last of them is this one. */
    document.addEventListener('DOMContentLoaded', function () {
        window.jQuery(function () {
            ready = true;
            if (pressed) { pressed.click(); }
        });
    });
})();
