/**
 * The single-page variant: the same pages drawn in the browser. It changes its address and title as such apps do: a push,
 * at once a replace, the page when its data has come, and the title a little later still.
 */
export const appScript = String.raw`'use strict';
(function () {
  var main = document.getElementById('main');
  var asked = 0;

  var draw = function (first) {
    var mine = ++asked;
    return fetch('/app/api/page?path=' + encodeURIComponent(location.pathname)).then(function (response) {
      return response.json();
    }).then(function (page) {
      if (mine !== asked) return;
      main.innerHTML = page.main;
      document.getElementById('cart-count').textContent = '(' + page.cartCount + ')';
      Array.from(document.querySelectorAll('.nav a')).forEach(function (link) {
        if (link.pathname === location.pathname) link.setAttribute('aria-current', 'page');
        else link.removeAttribute('aria-current');
      });
      setTimeout(function () { document.title = page.title + ' | Harrow & Vale'; }, 120);
      if (page.dataLayer && !first) dataLayer.push(page.dataLayer);
      if (!first) {
        scrollTo(0, 0);
        var heading = main.querySelector('h1');
        heading.tabIndex = -1;
        heading.style.outline = 'none';
        heading.focus({ preventScroll: true });
      }
    });
  };

  document.addEventListener('click', function (event) {
    var link = event.target.closest('a');
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (link.origin !== location.origin || !/^\/app(\/|$)/.test(link.pathname) || link.hasAttribute('download')) return;
    event.preventDefault();
    if (link.pathname === location.pathname) return;
    history.pushState({}, '', link.pathname);
    history.replaceState({ at: Date.now() }, '', link.pathname);
    draw(false);
  });
  addEventListener('popstate', function () { draw(false); });
  window.redrawApp = function () { draw(true); };
  draw(true);
})();
`;
