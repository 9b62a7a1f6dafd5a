/** Pages as sites really build them, with what a scan should see on each and what it must not. */
export interface ScannedPage {
  title: string;
  path: string;
  html: string;
  /** Ids of sights. */
  sees: readonly string[];
  /** Tempting, and wrong here. */
  never?: readonly string[];
}

const head = `<header><a href="/" class="logo">Harrow &amp; Vale</a>
  <nav aria-label="Main"><a href="/bags">Bags</a><a href="/pricing">Pricing</a><a href="/journal">Journal</a></nav>
  <form role="search" action="/search"><input type="search" name="q" aria-label="Search"><button>Search</button></form>
  <a href="/cart" aria-label="Cart, 1 item">Cart (1)</a></header>`;
const foot = `<footer><form action="/newsletter" class="newsletter-form"><h3>Letters from the workshop</h3>
  <input type="email" name="email" placeholder="you@example.com"><button>Subscribe</button></form>
  <a href="tel:+4930123456">+49 30 123456</a><a href="mailto:hello@shop.example">hello@shop.example</a>
  <a href="https://www.instagram.com/harrowvale/">Instagram</a><a href="/contact">Contact</a>
  <select name="language" aria-label="Language"><option>English</option><option>Deutsch</option></select></footer>`;
const footSees = ['newsletter', 'contact-links', 'social', 'contact-page', 'language'];
const card = (
  name: string,
  price: string,
) => `<li class="product-card"><a href="/product/${name.toLowerCase()}">
  <img src="data:," alt="${name}"><h3 class="product-card__title">${name}</h3></a><p class="price">${price}</p>
  <button type="button" class="btn" data-testid="add-to-cart">Add to cart</button>
  <button type="button" aria-label="Add ${name} to wishlist" class="icon-button wishlist" aria-pressed="false">♡</button></li>`;

export const scannedPages: readonly ScannedPage[] = [
  {
    title: 'a shop’s list of products',
    path: '/bags',
    html: `${head}<main><h1>Bags</h1><aside class="filters"><label><input type="checkbox" name="colour"> Black</label></aside>
      <ul class="products">${card('Tote', '$185')}${card('Satchel', '$240')}${card('Clutch', '$130')}</ul></main>${foot}`,
    sees: ['add-to-cart', 'wishlist', 'product-list', 'filters', 'search', 'pricing', ...footSees],
    never: ['checkout', 'coupon', 'product-page', 'trial-button', 'login', 'video', 'sign-up'],
  },
  {
    title: 'a shop’s product page',
    path: '/product/tote',
    html: `${head}<main itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Tote</h1><p class="price" itemprop="price">$185</p>
      <form action="/cart/add" method="post"><select name="size"><option>S</option></select><button class="btn btn-primary">Add to bag</button></form>
      <button>Buy it now</button><video src="data:," controls></video><a href="/files/care.pdf">Care instructions</a>
      <section id="reviews"><form id="review-form"><h2>Write a review</h2><textarea name="review"></textarea><button>Send</button></form></section></main>${foot}`,
    sees: ['add-to-cart', 'buy-now', 'product-page', 'video', 'download', 'comment', 'search', ...footSees],
    never: ['checkout', 'coupon', 'contact-form', 'sign-up'],
  },
  {
    title: 'a cart',
    path: '/cart',
    html: `${head}<main><h1>Your cart</h1><ul><li class="cart-item">Tote <button class="cart-item__remove cart-remove" aria-label="Remove Tote">×</button></li>
      <li class="cart-item">Clutch <button class="cart-item__remove cart-remove" aria-label="Remove Clutch">×</button></li></ul>
      <form class="coupon-form"><label>Discount code <input name="discount"></label><button>Apply</button></form>
      <p class="cart-total">Total: $315</p><a class="btn btn-primary" href="/checkout">Proceed to checkout</a></main>${foot}`,
    sees: ['cart-remove', 'coupon', 'checkout', ...footSees],
    never: ['add-to-cart', 'product-page', 'trial-form'],
  },
  {
    title: 'a German shop’s product page',
    path: '/produkt/eames-stuhl',
    html: `<header><a href="/suche">Suche</a><a href="/warenkorb">Warenkorb</a></header><main><h1>Stuhl</h1><p class="preis">1.299,00 €</p>
      <button id="buy">In den Warenkorb</button><button class="merken">Auf den Merkzettel</button><button>Jetzt kaufen</button></main>
      <footer><form action="/anmeldung"><h4>Newsletter</h4><input type="email" name="email"><button>Jetzt abonnieren</button></form><a href="/kontakt">Kontakt</a></footer>`,
    sees: ['add-to-cart', 'wishlist', 'buy-now', 'newsletter', 'contact-page'],
    never: ['login', 'sign-up', 'checkout'],
  },
  {
    title: 'the start page of a software service',
    path: '/',
    html: `<header><nav><a href="/product">Product</a><a href="/pricing/">Plans &amp; pricing</a><a href="/customers">Customer stories</a><a href="/login">Log in</a>
      <a class="btn" href="/signup">Sign up</a></nav></header><main><section class="hero"><h1>Ship faster</h1>
      <a class="btn btn-primary" href="/signup?plan=trial">Start your free trial</a><a class="btn" href="/demo">Book a demo</a></section>
      <iframe src="https://www.youtube.com/embed/abc" title="Tour"></iframe></main>
      <div id="intercom-container"></div><footer><a href="https://www.linkedin.com/company/acme/">LinkedIn</a></footer>`,
    sees: [
      'pricing',
      'case-studies',
      'trial-button',
      'demo',
      'sign-up-button',
      'video',
      'chat-intercom',
      'social',
    ],
    never: ['add-to-cart', 'newsletter', 'login', 'wishlist', 'chat'],
  },
  {
    title: 'a sign-up page',
    path: '/signup',
    html: `<main><form action="/api/accounts" id="signup-form"><h1>Create your account</h1><input type="email" name="email"><input type="password" name="password">
      <button>Create account</button><p>Already here? <a href="/login">Log in</a></p></form></main>`,
    sees: ['sign-up'],
    never: ['login', 'newsletter', 'contact-form', 'sign-up-button'],
  },
  {
    title: 'the app of a software service',
    path: '/app',
    html: `<nav aria-label="Tools"><button data-feature="draw">Draw</button><button data-feature="share">Share</button><button data-feature="export">Export</button></nav>
      <div class="onboarding"><button class="next">Show me round</button><button class="onboarding-done">Done</button></div>
      <dialog open><form id="invite-form"><h2>Invite your team</h2><input type="email" name="colleague"><button>Send invitations</button></form></dialog>`,
    sees: ['features', 'tour', 'invite'],
    never: ['newsletter', 'sign-up', 'contact-form', 'pricing'],
  },
  {
    title: 'a trial form',
    path: '/trial',
    html: `<main><h1>Try Acme</h1><form action="/trial"><h2>Start your 14-day free trial</h2><input type="email" name="email"><input type="password" name="pw"><button>Start free trial</button></form></main>`,
    sees: ['trial-form'],
    never: ['login', 'sign-up', 'newsletter', 'trial-button'],
  },
  {
    title: 'a login page',
    path: '/login',
    html: `<main><form><h1>Welcome back</h1><input name="user"><input type="password" name="pw"><button>Sign in</button><a href="/signup">Sign up</a></form></main>`,
    sees: ['login', 'sign-up-button'],
    never: ['sign-up', 'newsletter'],
  },
  {
    title: 'a site that looks for leads',
    path: '/guide',
    html: `<header><a href="/contact">Get in touch</a><a href="/case-studies/acme">Case study: Acme</a></header><main><h1>The buyer’s guide</h1>
      <form id="guide-form"><h2>Download the guide</h2><input name="name"><input type="email" name="mail"><button>Get the guide</button></form>
      <a href="/files/brochure.pdf" class="btn">Brochure (PDF)</a><a href="https://wa.me/491701234567">WhatsApp</a>
      <a href="https://calendly.com/acme/30min">Find a time</a></main>${foot}`,
    sees: ['gated', 'contact-page', 'case-studies', 'download', 'contact-links', 'meeting', 'newsletter'],
    never: ['sign-up', 'contact-form', 'add-to-cart', 'login'],
  },
  {
    title: 'a contact page',
    path: '/contact',
    html: `<main><form action="/send"><h1>Contact us</h1><input name="name"><input type="email" name="email"><textarea name="message"></textarea><button>Send message</button></form>
      <button class="chat-launcher" aria-label="Chat with us">?</button><a href="https://www.google.com/maps?q=Berlin">Map</a></main>`,
    sees: ['contact-form', 'chat', 'contact-links'],
    never: ['newsletter', 'comment', 'sign-up'],
  },
  {
    title: 'an article',
    path: '/journal/how-leather-ages',
    html: `<header><a href="/">Journal</a></header><main><article><h1>How leather ages</h1><p>${'Words. '.repeat(200)}</p>
      <div class="share-links"><a class="share-button" href="https://twitter.com/intent/tweet?url=x">Share</a></div></article>
      <form id="commentform"><h3>Leave a comment</h3><textarea name="comment"></textarea><input type="email" name="email"><button>Post</button></form></main>${foot}`,
    sees: ['article', 'scroll', 'multi-page', 'return', 'social', 'comment', 'newsletter'],
    never: ['contact-form', 'add-to-cart', 'product-page', 'login'],
  },
  {
    title: 'a page of terms',
    path: '/terms',
    html: `<h1>Terms</h1><p>You may add items to a list. Checkout is described in section 4; prices include tax.</p><a href="#4">Section 4</a><button>Print</button>`,
    sees: ['multi-page', 'return'],
    never: [
      'add-to-cart',
      'checkout',
      'pricing',
      'wishlist',
      'newsletter',
      'contact-form',
      'article',
      'cta',
      'login',
    ],
  },
];
