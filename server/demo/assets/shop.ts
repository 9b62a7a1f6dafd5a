/** The shop's own script, as any shop has one: nothing in it knows of Milepost but the consent banner. */
export const shopScript = `'use strict';
(function () {
  var $ = function (selector, root) { return (root || document).querySelector(selector); };
  var all = function (selector, root) { return Array.from((root || document).querySelectorAll(selector)); };
  var cookie = function (name) {
    var found = document.cookie.split('; ').find(function (part) { return part.indexOf(name + '=') === 0; });
    return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
  };
  var keep = function (name, value) {
    document.cookie = name + '=' + encodeURIComponent(value) + '; path=/; max-age=15552000; samesite=lax';
  };
  var list = function (name) { return cookie(name).split('.').filter(Boolean); };

  // Consent: told to Milepost only once there is an answer. No answer means unknown.
  var banner = $('#consent');
  var choices = $('#consent-choices');
  var tell = function (answer) {
    milepost.push(['consent', { analytics_storage: answer[0], ad_storage: answer[1] }]);
  };
  var answer = function (analytics, ads) {
    keep('hv_consent', analytics + '.' + ads);
    tell([analytics, ads]);
    banner.hidden = true;
  };
  var openChoices = function (open) {
    choices.hidden = !open;
    $('#consent-choose').setAttribute('aria-expanded', String(open));
  };
  var answered = list('hv_consent');
  if (answered.length === 2) tell(answered);
  else banner.hidden = false;
  all('[data-consent]', banner).forEach(function (button) {
    button.addEventListener('click', function () { answer(button.dataset.consent, button.dataset.consent); });
  });
  $('#consent-choose').addEventListener('click', function () { openChoices(choices.hidden); });
  choices.addEventListener('submit', function (event) {
    event.preventDefault();
    answer(choices.analytics.checked ? 'granted' : 'denied', choices.ads.checked ? 'granted' : 'denied');
  });
  $('#cookie-settings').addEventListener('click', function () {
    var known = list('hv_consent');
    choices.analytics.checked = known[0] === 'granted';
    choices.ads.checked = known[1] === 'granted';
    openChoices(true);
    banner.hidden = false;
    $('[name=analytics]', choices).focus();
  });

  var menu = $('.menu-button');
  menu.addEventListener('click', function () {
    menu.setAttribute('aria-expanded', String($('#site-nav').classList.toggle('open')));
  });

  var hideToast;
  var toast = function (text, href, link) {
    var old = $('.toast');
    if (old) old.remove();
    var box = document.createElement('div');
    box.className = 'toast';
    box.setAttribute('role', 'status');
    box.append(text);
    if (href) {
      var a = document.createElement('a');
      a.href = href;
      a.textContent = link;
      box.append(a);
    }
    document.body.append(box);
    clearTimeout(hideToast);
    hideToast = setTimeout(function () { box.remove(); }, 4000);
  };

  var post = function (path, values) {
    return fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(values)
    }).then(function (response) { return response.json(); });
  };
  var showCount = function (count) { $('#cart-count').textContent = '(' + count + ')'; };

  // Replace a part of the page with the same part of a freshly drawn one.
  var redraw = function (path, part) {
    return fetch(path).then(function (response) { return response.text(); }).then(function (html) {
      var fresh = new DOMParser().parseFromString(html, 'text/html');
      $(part).replaceWith(document.adoptNode($(part, fresh)));
      $('#cart-count').textContent = $('#cart-count', fresh).textContent;
      markCompared();
    });
  };

  var add = function (button) {
    button.disabled = true;
    post('/cart/add', { product: button.dataset.add }).then(function (cart) {
      showCount(cart.count);
      dataLayer.push({ event: 'add_to_cart', ecommerce: { currency: 'USD', value: cart.added.price, items: [cart.added] } });
      // An open dialog would cover the message.
      if (button.closest('dialog')) button.closest('dialog').close();
      button.textContent = 'Added';
      toast(cart.added.item_name + ' is in your cart.', location.pathname.indexOf('/app') === 0 ? '/app/cart' : '/cart', 'View cart');
      setTimeout(function () { button.textContent = 'Add to cart'; button.disabled = false; }, 1600);
    }, function () { button.disabled = false; toast('That did not work. Please try again.'); });
  };

  var wish = function (button) {
    var saved = list('hv_saved');
    var slug = button.dataset.wish;
    var on = saved.indexOf(slug) < 0;
    saved = on ? saved.concat(slug) : saved.filter(function (one) { return one !== slug; });
    keep('hv_saved', saved.join('.'));
    all('[data-wish="' + slug + '"]').forEach(function (one) { one.setAttribute('aria-pressed', String(on)); });
    $('#saved-count').textContent = '(' + saved.length + ')';
  };

  var quickView = function (slug) {
    var dialog = $('#quick-view');
    fetch('/product/' + slug + '/quick').then(function (response) { return response.text(); }).then(function (html) {
      dialog.innerHTML = html;
      dialog.showModal();
    });
  };

  var markCompared = function () {
    var bar = $('#compare-bar');
    if (!bar) return;
    var chosen = all('[name=compare]:checked').map(function (box) { return box.value; });
    bar.hidden = chosen.length === 0;
    $('#compare-count').textContent = chosen.length;
    $('#compare-link').href = '/compare?items=' + chosen.join(',');
  };

  var bill = function (button) {
    all('[data-billing]').forEach(function (one) { one.setAttribute('aria-pressed', String(one === button)); });
    var yearly = button.dataset.billing === 'yearly';
    all('.plan .price').forEach(function (price) {
      $('.amount', price).textContent = '$' + (yearly ? price.dataset.yearly : price.dataset.monthly);
      $('.period', price).textContent = yearly ? 'year' : 'month';
    });
  };

  document.addEventListener('click', function (event) {
    var button = event.target.closest('button');
    if (!button) return;
    if (button.dataset.add) add(button);
    else if (button.dataset.wish) wish(button);
    else if (button.dataset.quickView) quickView(button.dataset.quickView);
    else if (button.dataset.billing) bill(button);
    else if (button.matches('.close')) button.closest('dialog').close();
    else if (button.dataset.quantity) {
      var parts = button.dataset.quantity.split(':');
      post('/cart/set', { product: parts[0], quantity: Number(parts[1]) }).then(function (cart) {
        showCount(cart.count);
        if (window.redrawApp) window.redrawApp();
        else redraw('/cart', '#cart');
      });
    }
  });

  document.addEventListener('change', function (event) {
    var input = event.target;
    if (input.name === 'compare') markCompared();
    else if (input.name === 'colour' && $('#gallery')) {
      var slug = $('#gallery').parentElement.dataset.product;
      all('#gallery img').forEach(function (img, index) {
        img.src = '/art/' + slug + '-' + input.value + '-' + (index + 1) + '.svg';
      });
    } else if (input.form && input.form.id === 'filters') {
      var query = new URLSearchParams();
      new FormData(input.form).forEach(function (value, name) {
        query.set(name, query.has(name) ? query.get(name) + ',' + value : value);
      });
      if (query.get('sort') === 'featured') query.delete('sort');
      var path = location.pathname + (query.size ? '?' + query : '');
      history.replaceState(null, '', path);
      redraw(path, '#results');
    }
  });

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.id === 'coupon-form') {
      event.preventDefault();
      var code = form.coupon.value.trim();
      post('/cart/coupon', { coupon: code }).then(function (cart) {
        redraw('/cart' + (cart.coupon ? '' : '?coupon=' + encodeURIComponent(code)), '#cart');
      });
    } else if (form.id === 'newsletter-footer') {
      event.preventDefault();
      post('/newsletter', {}).then(function () {
        var note = document.createElement('p');
        note.id = 'newsletter-footer-done';
        note.setAttribute('role', 'status');
        note.textContent = 'You are on the list. Look out for WELCOME10 in your first letter.';
        form.replaceChildren(note);
      });
    } else if (/buy-form$/.test(form.id)) {
      event.preventDefault();
      add($('[data-add]', form));
    }
  });
})();
`;
