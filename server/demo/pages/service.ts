import { search as find } from '../catalogue';
import { escapeHtml } from '../html';
import type { Page, Visit } from '../page';
import { crumbs, productList, questions } from '../parts';

const input = (id: string, name: string, label: string, type: string, autocomplete: string) =>
  `<div class="field"><label for="${id}">${label}</label><input type="${type}" id="${id}" name="${name}" autocomplete="${autocomplete}" required></div>`;

export function search({ query, saved }: Visit): Page {
  const asked = (query['q'] ?? '').slice(0, 80);
  const found = find(asked);
  const form = `<form id="search-form" role="search" aria-label="Search again" action="/search" method="get" class="coupon" style="max-width:34rem"><label class="sr" for="q">Search</label><input class="field-input" type="search" id="q" name="q" value="${escapeHtml(asked)}" placeholder="Try tote, moss or wallet"><button class="btn" type="submit">Search</button></form>`;
  const answer =
    found.length > 0
      ? `<p id="search-count" class="soft" style="margin-bottom:1.5rem">${found.length === 1 ? '1 piece' : `${found.length} pieces`}</p><h2 class="sr">Products</h2>${productList(found, { saved, small: true })}`
      : asked
        ? `<div class="empty" id="no-results"><h2>Nothing called that, yet</h2><p class="soft">Check the spelling, or try a colour: tan, moss, ink.</p><a class="btn quiet" href="/shop/new">See what is new</a></div>`
        : '';
  return {
    title: asked ? `Search: ${asked}` : 'Search',
    main: `<div class="wrap"><div class="page-head"><h1>${asked ? `Results for “${escapeHtml(asked)}”` : 'Search'}</h1>${form}</div><div style="padding-bottom:6rem">${answer}</div></div>`,
  };
}

export function newsletter({ query }: Visit): Page {
  const form =
    'welcome' in query
      ? `<p class="note" id="newsletter-done" role="status">You are on the list. Look out for WELCOME10 in your first letter.</p>`
      : `<form class="form" id="newsletter" data-form="newsletter" action="/newsletter" method="post">${input('newsletter-name', 'name', 'First name', 'text', 'given-name')}${input('newsletter-email', 'email', 'Email', 'email', 'email')}<label class="check"><input type="checkbox" name="consent" required> Yes, write to me once a month</label><div><button class="btn brand" type="submit">Get the letter</button></div></form>`;
  return {
    title: 'Newsletter',
    main: `<section class="section"><div class="wrap split"><img src="/art/scene-hides.svg" alt="Rolled hides in seven colours" width="1600" height="1000"><div style="justify-items:stretch"><p class="eyebrow">Letters from the bench</p><h1>One good letter a month</h1><p class="soft">New pieces before they are in the shop, repairs worth seeing, and ten percent off your first order.</p>${form}<p class="small soft">Leave whenever you like, with one press.</p></div></div></section>`,
  };
}

export function film(): Page {
  return {
    title: 'The film',
    main: `<section class="film section"><div class="wrap rows"><div><p class="eyebrow" style="color:#d9b98c">The film</p><h1>Nine days in ten seconds</h1></div><video id="workshop-film" controls playsinline muted preload="metadata" poster="/art/scene-bench.svg" aria-label="A short film from the workshop"><source src="/assets/film.webm" type="video/webm"></video><p class="soft">From the hide to the hand: reading, cutting, stitching and sending off. No narration, no music, no hurry.</p></div></section>
<section class="section"><div class="wrap split"><div><h2>Then come and see it</h2><p class="soft">The workshop is open on Thursday afternoons. Coffee is made at three.</p><a class="btn" href="/contact">Plan a visit</a></div><img src="/art/scene-atelier.svg" alt="A bucket bag and a clutch on a plinth" loading="lazy" width="1600" height="1000"></div></section>`,
  };
}

export function contact({ query }: Visit): Page {
  const form =
    'sent' in query
      ? `<p class="note" id="contact-done" role="status">Thank you. A person will answer within a day.</p>`
      : `<form class="form" id="contact-form" action="/contact" method="post"><div class="pair">${input('contact-name', 'name', 'Name', 'text', 'name')}${input('contact-email', 'email', 'Email', 'email', 'email')}</div><div class="field"><label for="contact-topic">About</label><select id="contact-topic" name="topic"><option>An order</option><option>A repair</option><option>A visit</option><option>Something else</option></select></div><div class="field"><label for="contact-message">Message</label><textarea id="contact-message" name="message" rows="6" required></textarea></div><div><button class="btn brand" type="submit">Send message</button></div></form>`;
  return {
    title: 'Contact',
    main: `<div class="wrap">${crumbs([['/', 'Home']], 'Contact')}<div class="page-head"><h1>Talk to a maker</h1><p>No queue of machines. Whoever picks up has glue on their apron.</p></div><div class="two">${form}<div class="panel rows"><h2>Or directly</h2><p>Call <a href="tel:+15035550142">+1 503 555 0142</a><br><span class="soft small">Monday to Friday, 9 to 5 Pacific</span></p><p>Write to <a href="mailto:care@harrowandvale.example">care@harrowandvale.example</a></p><address style="font-style:normal">Harrow &amp; Vale<br>18 Tannery Row<br>Portland, Oregon</address></div></div></div>`,
  };
}

export function help(): Page {
  return {
    title: 'Questions',
    main: `<div class="narrow">${crumbs([['/', 'Home']], 'Questions')}<div class="page-head"><h1>Questions, answered</h1></div><div style="padding-bottom:6rem">${questions(
      [
        [
          'When will my order arrive?',
          'We make it in nine days and ship it on the tenth. Standard delivery takes three to five days more.',
        ],
        [
          'Can I return something made to order?',
          'Yes, within 60 days and unworn. We would rather resell it than have it sit in your cupboard.',
        ],
        [
          'How do I look after the leather?',
          'A soft cloth, a little balm twice a year, and no radiators. The rest is weather.',
        ],
        [
          'Do you repair very old pieces?',
          'Gladly. See <a href="/pricing">Care plans</a>, or <a href="/contact">send a photograph</a>.',
        ],
        [
          'Which size should I take?',
          'The <a href="/downloads/harrow-vale-size-guide.pdf" download>size guide (PDF)</a> has every measure, inside and out.',
        ],
      ],
    )}</div></div>`,
  };
}

export function account({ query }: Visit): Page {
  const plan = query['plan'];
  return {
    title: 'Sign in',
    main: `<div class="narrow" style="max-width:30rem"><div class="page-head"><h1>${plan ? 'One more step' : 'Welcome back'}</h1><p>${plan ? `Sign in or create an account to start ${escapeHtml(plan[0]!.toUpperCase() + plan.slice(1))}.` : 'Orders, repairs and Care plans live here.'}</p></div><div class="panel" style="margin-bottom:6rem"><form class="form" id="login-form" action="/account" method="post">${input('login-email', 'email', 'Email', 'email', 'username')}${input('login-password', 'password', 'Password', 'password', 'current-password')}${'signed' in query ? '<p class="note bad" role="alert">This demonstration shop keeps no accounts.</p>' : ''}<button class="btn full" type="submit">Sign in</button></form></div></div>`,
  };
}

export function privacy(): Page {
  return {
    title: 'Privacy',
    main: `<div class="narrow"><div class="page-head"><h1>Privacy, in plain words</h1></div><div class="rows" style="padding-bottom:6rem"><h2>What this shop keeps</h2><p>Your cart and your saved pieces, in cookies on this device. Without them the shop would forget what you chose.</p><h2>What it counts</h2><p>Nothing, until you say so. If you allow analytics, we count steps such as “added to cart”, so that we know what to improve. You can change your mind at any time under Cookie settings at the foot of every page.</p><h2>What it never reads</h2><p>Passwords, card numbers, and what you write to us.</p></div></div>`,
  };
}

export function notFound(): Page {
  return {
    title: 'Not found',
    status: 404,
    main: `<div class="narrow empty"><p class="eyebrow">404</p><h1>This page was cut from another hide</h1><p class="soft">It has moved, or it never was.</p><a class="btn" href="/">Back to the shop</a></div>`,
  };
}
