/* Shows a person around: one card that walks from one thing to the next. What cannot be seen on this screen is left out. */
(function () {
    'use strict';
    var byId = document.getElementById.bind(document);
    var card = byId('tour');
    if (!card) { return; }
    var stops = [];
    var at = 0;
    var target = null;
    var before = null;

    function seen(element) {
        return element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
    }
    /* The first of several that can be seen; their order is that of the sentence, not of the page. */
    function find(selectors) {
        return selectors.split(', ').map(function (one) {
            return Array.prototype.filter.call(document.querySelectorAll(one), seen)[0];
        }).filter(Boolean)[0];
    }
    function leave() {
        if (target) { target.classList.remove('tour-target'); target = null; }
    }
    /* Below what it speaks of, or beside it, always within the window. */
    function place() {
        if (!target) { return; }
        var box = target.getBoundingClientRect();
        var tall = box.height > window.innerHeight / 2;
        var left = tall ? box.right + 12 : box.left;
        var top = tall ? 80 : box.bottom + 12;
        if (top + card.offsetHeight > window.innerHeight - 12) { top = Math.max(12, box.top - card.offsetHeight - 12); }
        card.style.left = Math.max(12, Math.min(left, window.innerWidth - card.offsetWidth - 12)) + 'px';
        card.style.top = top + 'px';
    }
    function show() {
        leave();
        target = find(stops[at].dataset.target);
        target.classList.add('tour-target');
        target.scrollIntoView({ block: 'nearest' });
        byId('tourTitle').textContent = stops[at].dataset.title;
        byId('tourText').textContent = stops[at].textContent;
        byId('tourAt').textContent = (at + 1) + ' / ' + stops.length;
        var next = byId('tourNext');
        next.textContent = at === stops.length - 1 ? next.dataset.last : next.dataset.next;
        place();
        next.focus();
    }
    function begin() {
        stops = Array.prototype.filter.call(byId('tourStops').children, function (one) { return find(one.dataset.target); });
        if (!stops.length) { return; }
        before = document.activeElement;
        at = 0;
        card.hidden = false;
        show();
    }
    function remember() {
        var offer = byId('tourOffer');
        if (offer) { offer.remove(); byId('tourForm:toured').click(); }
    }
    function end() {
        if (card.hidden) { return; }
        leave();
        card.hidden = true;
        remember();
        (before && before.isConnected ? before : byId('main')).focus();
    }

    byId('tourNext').addEventListener('click', function () {
        if (at === stops.length - 1) { end(); } else { at += 1; show(); }
    });
    byId('tourEnd').addEventListener('click', end);
    document.addEventListener('keydown', function (e) { if (e.key === 'Escape') { end(); } });
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, true);
    if (byId('tourStart')) {
        byId('tourStart').addEventListener('click', begin);
        byId('tourNever').addEventListener('click', function () { remember(); byId('main').focus(); });
    }
    if (card.dataset.begin === 'true') { begin(); }
})();
