import { escapeHtml, scriptJson } from './html';
import { icons } from './icons';
import type { Page, Visit } from './page';

export interface Snippet {
  /** Where Milepost is served: scheme, host and port. */
  milepost: string;
  container: string;
}

const navigation = [
  ['/shop/new', 'New'],
  ['/shop/bags', 'Bags'],
  ['/shop/wallets', 'Wallets'],
  ['/journal', 'Journal'],
  ['/pricing', 'Care plans'],
] as const;

/** The whole document: head, snippet, header, the page itself, footer and consent banner. */
export function layout(page: Page, visit: Visit, { milepost, container }: Snippet): string {
  const { app } = page;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)} | Harrow &amp; Vale</title>
<meta name="description" content="Harrow &amp; Vale makes leather bags and small goods to order, and mends them for life.">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="preload" href="/assets/fraunces.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="/assets/style.css">
<script>window.dataLayer = window.dataLayer || [];${page.dataLayer ? ` dataLayer.push(${scriptJson(page.dataLayer)});` : ''}</script>
<script>window.milepost = window.milepost || [];</script>
<script async src="${escapeHtml(milepost)}/c/${escapeHtml(container)}.js"></script>
<script defer src="/assets/shop.js"></script>
${app ? '<script defer src="/assets/app.js"></script>\n' : ''}</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<aside class="promo" aria-label="Notice">Made to order in nine days. Free shipping over $150.</aside>
${header(visit, app ? '/app' : '')}
<main id="main">
${page.main}
</main>
${footer()}
${consentBanner()}
</body>
</html>
`;
}

function header({ path, cart, saved, query }: Visit, root: string): string {
  const links = root
    ? [
        [`${root}/bags`, 'Bags'],
        [`${root}/wallets`, 'Wallets'],
        [`${root}/pricing`, 'Care plans'],
        ['/', 'Classic shop'],
      ]
    : navigation;
  return `<header class="site-head"><div class="wrap">
<button class="menu-button" type="button" aria-expanded="false" aria-controls="site-nav" aria-label="Menu">${icons.menu}</button>
<a class="logo" href="${root || '/'}">Harrow <i>&amp;</i> Vale</a>
<nav class="nav" id="site-nav" aria-label="Main">${links.map(([href, text]) => `<a href="${href}"${path === href ? ' aria-current="page"' : ''}>${text}</a>`).join('')}</nav>
<div class="tools">
<form class="site-search" role="search" action="/search" method="get"><label class="sr" for="site-q">Search the shop</label><input type="search" id="site-q" name="q" placeholder="Search" value="${escapeHtml(query['q'] ?? '')}" autocomplete="off"><button type="submit" aria-label="Search">${icons.search}</button></form>
<a href="/account" aria-label="Sign in">${icons.person}</a>
<a class="saved-link" href="/saved">${icons.heart}<span class="label">Saved</span> <span id="saved-count">(${saved.length})</span></a>
<a href="${root}/cart" id="cart-link">${icons.bag}<span class="label">Cart</span> <span id="cart-count">(${cart.count})</span></a>
</div></div></header>`;
}

function footer(): string {
  const list = (links: [string, string][]) =>
    `<ul>${links.map(([href, text]) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul>`;
  return `<footer class="site-foot"><div class="wrap"><div class="grid">
<div><h2 class="foot-title">Letters from the bench</h2>
<form class="signup" id="newsletter-footer" data-form="newsletter" action="/newsletter" method="post"><p>One letter a month: new pieces, repairs worth seeing, and ten percent off your first order.</p><div class="row"><label class="sr" for="footer-email">Email address</label><input type="email" id="footer-email" name="email" placeholder="Email address" autocomplete="email" required><button type="submit">Sign up</button></div></form></div>
<nav aria-label="Shop"><h2>Shop</h2>${list([
    ['/shop/new', 'New'],
    ['/shop/bags', 'Bags'],
    ['/shop/wallets', 'Wallets'],
    ['/pricing', 'Care plans'],
    ['/app', 'App version'],
  ])}</nav>
<nav aria-label="Workshop"><h2>Workshop</h2>${list([
    ['/journal', 'Journal'],
    ['/film', 'The film'],
    ['/newsletter', 'Newsletter'],
    ['/downloads/harrow-vale-size-guide.pdf', 'Size guide (PDF)'],
  ])}</nav>
<div><h2>Help</h2>${list([
    ['/help', 'Questions'],
    ['/contact', 'Contact'],
    ['tel:+15035550142', '+1 503 555 0142'],
    ['mailto:care@harrowandvale.example', 'Write to us'],
  ])}</div>
</div><div class="legal"><span>© 2026 Harrow &amp; Vale. A demonstration shop: nothing is sold here.</span><a href="/privacy">Privacy</a><button class="link" type="button" id="cookie-settings">Cookie settings</button></div></div></footer>`;
}

/** Drawn hidden; the shop's script shows it until it was answered, and again from “Cookie settings”. */
function consentBanner(): string {
  return `<section class="consent" id="consent" role="dialog" aria-labelledby="consent-title" hidden>
<h2 id="consent-title">Your cookies, your choice</h2>
<p>We would like to count what helps people choose, and to measure our advertising. Nothing is counted before you say so. <a href="/privacy">More about privacy</a></p>
<form id="consent-choices" class="rows" hidden><label class="check"><input type="checkbox" checked disabled> Necessary: cart and saved pieces</label><label class="check"><input type="checkbox" name="analytics"> Analytics: what helps people choose</label><label class="check"><input type="checkbox" name="ads"> Advertising: which of our ads work</label><button class="btn quiet" type="submit">Save choices</button></form>
<div class="row"><button class="btn" type="button" data-consent="granted">Accept all</button><button class="btn" type="button" data-consent="denied">Reject all</button><button class="link" type="button" id="consent-choose" aria-expanded="false" aria-controls="consent-choices">Choose</button></div>
</section>`;
}
