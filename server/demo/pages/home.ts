import { products } from '../catalogue';
import { each } from '../html';
import { icons } from '../icons';
import type { Page, Visit } from '../page';
import { productList } from '../parts';
import { articles } from './articles';
import { postTeaser } from './journal';

const facts = [
  [icons.needle, 'Stitched by hand, eight to the inch'],
  [icons.leaf, 'Vegetable-tanned, traced to the farm'],
  [icons.truck, 'Free shipping over $150'],
  [icons.shield, 'Mended for life'],
] as const;

const reviews = [
  ['Six years, four countries, one repair. It came back better than it left.', 'Marta L., Field satchel'],
  [
    'The only wallet I have stopped thinking about. That is the highest praise I own.',
    'Deniz A., Fold wallet',
  ],
  ['Swallows a weekend and still fits under the seat in front.', 'Priya S., Weekender'],
] as const;

export function home({ saved }: Visit): Page {
  return {
    title: 'Leather bags, made to be mended',
    main: `<section class="hero" aria-labelledby="hero-title"><img src="/art/scene-hero.svg" alt="" width="1600" height="1000" fetchpriority="high"><div class="wrap">
<p class="eyebrow">The autumn bench</p><h1 id="hero-title">Bags that get better with the miles</h1>
<p>Cut from whole hides in our Portland workshop, stitched by one pair of hands, and mended for as long as you carry them.</p>
<div class="row"><a class="btn brand" id="hero-cta" href="/shop/bags">Shop bags</a><a class="btn quiet" href="/film">Watch the film</a></div></div></section>
<div class="facts"><div class="wrap"><ul>${each(facts, ([icon, text]) => `<li>${icon}<span>${text}</span></li>`)}</ul></div></div>
<section class="section" aria-labelledby="best"><div class="wrap"><div class="section-head"><h2 id="best">Carried most</h2><a href="/shop/bags">All bags</a></div>
${productList(products.slice(0, 4), { saved, plain: true, small: true })}</div></section>
<section class="tinted section" aria-labelledby="browse"><div class="wrap"><h2 class="sr" id="browse">Browse</h2><div class="tiles">
<a class="tile" href="/shop/new"><img src="/art/scene-travel.svg" alt="" loading="lazy"><div><h3>New this season</h3><p>The Hill backpack and friends</p></div></a>
<a class="tile" href="/shop/bags"><img src="/art/scene-atelier.svg" alt="" loading="lazy"><div><h3>Bags</h3><p>Twelve pieces</p></div></a>
<a class="tile" href="/shop/wallets"><img src="/art/scene-bench.svg" alt="" loading="lazy"><div><h3>Small goods</h3><p>From $38</p></div></a></div></div></section>
<section class="section" aria-labelledby="mend-title"><div class="wrap split"><img src="/art/scene-mend.svg" alt="A messenger bag on the mending bench beside thread and an awl" loading="lazy" width="1600" height="1000"><div><p class="eyebrow">Care plans</p><h2 id="mend-title">We would rather mend it than sell you another</h2><p class="soft">New stitching, new edges, a new lining. A Care plan covers the work from $4 a month, and lends you a bag while yours is away.</p><a class="btn quiet" href="/pricing">See care plans</a></div></div></section>
<section class="tinted section" aria-labelledby="said"><div class="wrap"><div class="section-head"><h2 id="said">What people carry home</h2></div><div class="reviews">${each(reviews, ([quote, by]) => `<figure class="review"><span class="stars"><b aria-hidden="true">★★★★★</b><span class="sr">5 of 5</span></span><blockquote>${quote}</blockquote><figcaption>${by}</figcaption></figure>`)}</div></div></section>
<section class="section" aria-labelledby="read"><div class="wrap"><div class="section-head"><h2 id="read">From the journal</h2><a href="/journal">All stories</a></div><div class="posts">${each(articles, (article) => postTeaser(article, 'h3'))}</div></div></section>`,
  };
}
