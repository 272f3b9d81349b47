/* Lists: ticks, the address, fields that unfold, the choice of a month. What is ticked is known on the server; here it is only told. */
(function () {
    'use strict';

    function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }

    /* The tick in the head stands for the rows of this page and follows from theirs. */
    function headOf(table) {
        var cell = table.querySelector('thead th.col-check');
        if (!cell) { return null; }
        var head = cell.querySelector('.tick-page');
        if (!head) {
            var words = document.querySelector('.tick-words');
            head = document.createElement('input');
            head.type = 'checkbox';
            head.className = 'tick-page';
            head.setAttribute('aria-label', words ? words.dataset.page : 'page');
            cell.textContent = '';
            cell.appendChild(head);
        }
        return head;
    }
    function syncHead(table) {
        var head = headOf(table);
        var ticks = all('tbody .tick', table);
        if (!head) { return; }
        var on = ticks.filter(function (tick) { return tick.checked; }).length;
        head.checked = on > 0 && on === ticks.length;
        head.indeterminate = on > 0 && on < ticks.length;
        head.disabled = ticks.length === 0;
    }
    function syncHeads() { all('.ui-datatable').forEach(syncHead); }
    function tell(ticks, on) {
        ticks.forEach(function (tick) {
            tick.checked = on;
            tick.closest('tr').classList.toggle('is-ticked', on);
        });
        if (ticks.length && window.listTick) {
            window.listTick([{ name: 'keys', value: ticks.map(function (tick) { return tick.value; }).join(',') }, { name: 'on', value: String(on) }]);
        }
    }
    document.addEventListener('change', function (e) {
        var table = e.target.closest && e.target.closest('.ui-datatable');
        if (!table) { return; }
        if (e.target.classList.contains('tick-page')) {
            var on = e.target.checked;
            tell(all('tbody .tick', table).filter(function (tick) { return tick.checked !== on; }), on);
            syncHead(table);
        } else if (e.target.classList.contains('tick')) {
            tell([e.target], e.target.checked);
            syncHead(table);
        }
    });

    /* A new filter is a step that "back" undoes; another page or order of the same rows is none. */
    var filter = null;
    function keepAddress() {
        var state = document.querySelector('.list-address');
        if (!state) { return; }
        var wanted = state.dataset.address === '?' ? '' : state.dataset.address;
        if (wanted !== window.location.search) {
            var step = filter !== null && filter !== state.dataset.filter;
            window.history[step ? 'pushState' : 'replaceState']({ list: true }, '', window.location.pathname + wanted + (step ? '' : window.location.hash));
        }
        filter = state.dataset.filter;
    }
    window.addEventListener('popstate', function () { if (document.querySelector('.list-address')) { window.location.reload(); } });

    document.addEventListener('click', function (e) {
        var button = e.target.closest('[data-toggle]');
        if (!button) { return; }
        button.setAttribute('aria-expanded', String(button.closest('.card').classList.toggle(button.dataset.toggle)));
    });

    /* A month is typed, or chosen from twelve. */
    function closeMonths() { all('.month-panel').forEach(function (panel) { panel.remove(); }); all('.month-open').forEach(function (b) { b.setAttribute('aria-expanded', 'false'); }); }
    function button(text, label, act) {
        var made = document.createElement('button');
        made.type = 'button';
        made.textContent = text;
        if (label) { made.setAttribute('aria-label', label); }
        made.addEventListener('click', act);
        return made;
    }
    function two(number) { return (number < 10 ? '0' : '') + number; }
    function openMonths(box, year) {
        var input = box.querySelector('input');
        var opener = box.querySelector('.month-open');
        closeMonths();
        opener.setAttribute('aria-expanded', 'true');
        var panel = document.createElement('div');
        panel.className = 'month-panel';
        panel.setAttribute('role', 'dialog');
        panel.setAttribute('aria-label', opener.getAttribute('aria-label'));
        var head = document.createElement('div');
        head.className = 'month-head';
        var title = document.createElement('span');
        title.textContent = String(year);
        head.append(button('‹', String(year - 1), function () { openMonths(box, year - 1); }), title, button('›', String(year + 1), function () { openMonths(box, year + 1); }));
        var grid = document.createElement('div');
        grid.className = 'month-grid';
        for (var month = 1; month <= 12; month++) {
            var value = year + '-' + two(month);
            var one = button(two(month), value, function () {
                input.value = this.getAttribute('aria-label');
                closeMonths();
                input.focus();
                input.dispatchEvent(new Event('change', { bubbles: true }));
            });
            one.setAttribute('aria-pressed', String(input.value === value));
            grid.appendChild(one);
        }
        panel.append(head, grid);
        box.appendChild(panel);
        (grid.querySelector('[aria-pressed="true"]') || grid.firstChild).focus();
    }
    function dressMonths() {
        all('.month-box:not(:has(.month-open))').forEach(function (box) {
            var opener = button('', document.body.dataset.wordCalendar || 'calendar', function () {
                if (box.querySelector('.month-panel')) { closeMonths(); return; }
                var typed = /^(\d{4})/.exec(box.querySelector('input').value);
                openMonths(box, typed ? Number(typed[1]) : new Date().getFullYear());
            });
            opener.className = 'month-open';
            opener.setAttribute('aria-haspopup', 'dialog');
            opener.setAttribute('aria-expanded', 'false');
            var icon = document.createElement('i');
            icon.className = 'pi pi-calendar';
            icon.setAttribute('aria-hidden', 'true');
            opener.appendChild(icon);
            box.appendChild(opener);
        });
    }
    document.addEventListener('click', function (e) { if (!e.target.closest('.month-box') && document.body.contains(e.target)) { closeMonths(); } });
    document.addEventListener('keydown', function (e) {
        var panel = e.key === 'Escape' && document.querySelector('.month-panel');
        if (panel) { var box = panel.parentNode; closeMonths(); box.querySelector('input').focus(); }
    });

    function refresh() { syncHeads(); keepAddress(); dressMonths(); }
    refresh();
    new MutationObserver(refresh).observe(document.body, { childList: true, subtree: true });
})();
