/* A keyboard scanner ends each label with Enter: it goes to the list and the field is free for the next one. Nothing is sent before its button is pressed. */
(function () {
    'use strict';

    function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
    function hidden(box) { return box.querySelector('input[type=hidden]'); }
    function labels(box) { return hidden(box).value.split(/\s+/).filter(Boolean); }
    function say(box, words, bad, label) {
        var said = box.querySelector('.scan-said');
        said.textContent = words.replace('{0}', label);
        said.classList.toggle('is-bad', bad);
    }

    /* The list is drawn from what will be sent: after an answer that keeps the field, nothing is lost. */
    function draw(box) {
        var value = hidden(box).value;
        if (box.dataset.drawn === value) { return; }
        box.dataset.drawn = value;
        var list = box.querySelector('.scan-list');
        list.textContent = '';
        labels(box).forEach(function (label) {
            var line = document.createElement('li');
            var text = document.createElement('span');
            text.className = 'mono';
            text.textContent = label;
            var remove = document.createElement('button');
            remove.type = 'button';
            remove.className = 'btn btn-line scan-remove';
            remove.textContent = box.dataset.wordRemove;
            remove.setAttribute('aria-label', box.dataset.wordRemove + ' ' + label);
            remove.addEventListener('click', function () {
                hidden(box).value = labels(box).filter(function (one) { return one !== label; }).join(' ');
                draw(box);
                box.querySelector('.scan-field').focus();
            });
            line.append(text, remove);
            list.prepend(line);
        });
        list.dataset.count = box.dataset.wordCount.replace('{0}', String(labels(box).length));
    }

    function add(box, typed) {
        typed.split(/\s+/).filter(Boolean).forEach(function (label) {
            var there = labels(box);
            if (there.indexOf(label) >= 0) { say(box, box.dataset.wordTwice, true, label); return; }
            if ((box.dataset.known || '').split(' ').indexOf(label) >= 0) { say(box, box.dataset.wordKnown, true, label); return; }
            hidden(box).value = there.concat(label).join(' ');
            say(box, box.dataset.wordAdded, false, label);
        });
        draw(box);
    }

    /* In a form with such a field Enter never sends anything, whichever field a scanner hits. */
    document.addEventListener('keydown', function (e) {
        if (e.key !== 'Enter' || e.target.tagName !== 'INPUT' || !e.target.form || !e.target.form.querySelector('.scan')) { return; }
        e.preventDefault();
        if (e.target.classList.contains('scan-field')) { take(e.target); }
    });
    function take(field) {
        var typed = field.value;
        field.value = '';
        add(field.closest('.scan'), typed);
    }
    /* What was typed and not ended with Enter counts too: the button that is pressed next sends it along. */
    document.addEventListener('focusout', function (e) { if (e.target.classList && e.target.classList.contains('scan-field')) { take(e.target); } });

    /* The camera of a phone, where the browser reads codes itself. */
    function stop(box) {
        var video = box.querySelector('.scan-video');
        if (video.srcObject) { video.srcObject.getTracks().forEach(function (track) { track.stop(); }); }
        video.srcObject = null;
        video.hidden = true;
    }
    function watch(box, detector) {
        var video = box.querySelector('.scan-video');
        if (!video.srcObject || !document.body.contains(video)) { return; }
        detector.detect(video).then(function (codes) {
            codes.forEach(function (code) { if (labels(box).indexOf(code.rawValue) < 0) { add(box, code.rawValue); } });
        }).catch(function () { /* No picture yet. */ }).then(function () { window.setTimeout(function () { watch(box, detector); }, 300); });
    }
    document.addEventListener('click', function (e) {
        var button = e.target.closest('.scan-camera');
        if (!button) { return; }
        var box = button.closest('.scan');
        var video = box.querySelector('.scan-video');
        if (video.srcObject) { stop(box); return; }
        navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(function (stream) {
            video.srcObject = stream;
            video.hidden = false;
            video.play();
            watch(box, new window.BarcodeDetector());
        }).catch(function (failed) { say(box, failed.message, true, ''); });
    });

    function refresh() {
        all('.scan').forEach(function (box) {
            box.querySelector('.scan-camera').hidden = !(window.BarcodeDetector && navigator.mediaDevices);
            draw(box);
        });
    }
    refresh();
    new MutationObserver(refresh).observe(document.body, { childList: true, subtree: true });
})();
