import { type CarePlan, carePlans } from '../catalogue';
import { each } from '../html';
import type { Page } from '../page';
import { questions } from '../parts';

export function pricing(): Page {
  return {
    title: 'Care plans',
    main: `<div class="wrap"><div class="page-head" style="justify-items:center;text-align:center"><p class="eyebrow">Care plans</p><h1>Kept well, for less than a coffee</h1><p>Stitching and edges are mended free, always. A plan covers the rest: linings, colour, zips, and a bag to carry meanwhile.</p>${planToggle()}</div>
<div class="plans" id="plans">${each(carePlans, planCard)}</div>
<section class="section" aria-labelledby="asked"><div class="narrow"><h2 id="asked" style="margin-bottom:1.5rem">Often asked</h2>${questions(
      [
        [
          'Can I add a bag from another maker?',
          'With Atelier, yes. We look at a photograph first and say honestly whether it can be saved.',
        ],
        [
          'How long does a repair take?',
          'Nine days, or two with Atelier. Your loan bag waits in the same box.',
        ],
        ['Can I stop at any time?', 'Yes, from your account. A repair that has begun is always finished.'],
      ],
    )}<p style="margin-top:2rem" class="soft">Something else? Call <a href="tel:+15035550142">+1 503 555 0142</a> or <a href="/contact">write to us</a>.</p></div></section></div>`,
  };
}

export function planToggle(): string {
  return `<div class="toggle" role="group" aria-label="Billing"><button type="button" data-billing="monthly" aria-pressed="true">Monthly</button><button type="button" data-billing="yearly" aria-pressed="false">Yearly, two months free</button></div>`;
}

export function planCard({ slug, name, line, monthly, yearly, includes, featured }: CarePlan): string {
  return `<article class="plan${featured ? ' featured' : ''}" data-plan="${slug}">${featured ? '<span class="tag">Most chosen</span>' : ''}<h2>${name}</h2><p class="soft">${line}</p><p class="price" data-monthly="${monthly}" data-yearly="${yearly}"><span class="amount">$${monthly}</span> <small>a <span class="period">month</span></small></p><ul>${each(includes, (item) => `<li>${item}</li>`)}</ul><a class="btn ${featured ? 'brand' : 'quiet'}" href="/account?plan=${slug}">Choose ${name}</a></article>`;
}
