import { afterEach, expect, it } from 'vitest';
import { containerOf } from './container';
import { fingerprintOf, guardTextOf } from './fingerprint';
import { nameOf, textOf } from './name';
import { summaryOf } from './summary';
import { surroundingsOf } from './surroundings';

afterEach(() => {
  document.body.innerHTML = '';
});

function shown(html: string, selector: string): Element {
  document.body.innerHTML = html;
  const found = document.querySelector(selector);
  if (!found) throw new Error(`Nothing matches ${selector}.`);
  return found;
}

/** Everything that could end in a rule set or a recording. */
function kept(element: Element): string {
  const container = containerOf(element);
  return JSON.stringify([
    fingerprintOf(element, container),
    surroundingsOf(element, container),
    summaryOf(element),
    guardTextOf(element),
  ]);
}

it('keeps no personal data of what is picked, wherever it stands', () => {
  const element = shown(
    `<main aria-label="Orders of ann@example.com"><h2>Hello ann@example.com</h2>
      <ul aria-label="Cards of ann@example.com">
        <li class="card"><h3>Ann, +49 30 1234567</h3><button>Other</button></li>
        <li class="card" id="ann@example.com"><h3>ann@example.com</h3><p>Call 030/123 4567</p>
          <button class="out" title="Sign ann@example.com out" data-user="ann@example.com">
            Signed in as ann@example.com <img alt="ann@example.com" src="a.png"></button>
          <a href="/people/ann@example.com">Card 4111 1111 1111 1111</a></li>
      </ul></main>`,
    '.out',
  );
  for (const one of [element, ...document.querySelectorAll('img, a, h3, p, li')]) {
    const said = kept(one);
    expect(said).not.toContain('ann@example.com');
    expect(said).not.toMatch(/4111 1111|123 4567|30 1234567/);
  }
  expect(fingerprintOf(element).text).toBe('Signed in as [email] [email]');
});

it('proposes no guard with personal data, and others as before', () => {
  expect(guardTextOf(shown('<b>Signed in as ann@example.com</b>', 'b'))).toBeUndefined();
  expect(guardTextOf(shown('<b>Call 030/123 4567</b>', 'b'))).toBeUndefined();
  expect(guardTextOf(shown('<b>Sign out</b>', 'b'))).toBe('Sign out');
});

it('reads nothing that is typed into editable parts, nor into what stands beside', () => {
  const element = shown(
    '<section><h2>Notes</h2><div role="group"><p class="note" contenteditable>My <b>secret</b></p><button>Save</button></div></section>',
    'button',
  );
  const around = element.parentElement as Element;
  expect(textOf(around)).toBe('Save');
  expect(nameOf(document.querySelector('b') as Element)).toBe('');
  for (const one of [element, around, ...document.querySelectorAll('section, p, b')])
    expect(JSON.stringify([fingerprintOf(one), summaryOf(one)])).not.toContain('secret');
});

it('calls a number that the site publishes by its number', () => {
  document.body.innerHTML =
    '<p>Call <a href="tel:+15035550142">+1 503 555 0142</a></p><p id="mine">+1 503 555 0142</p>';
  expect(fingerprintOf(document.querySelector('a')!).name).toBe('+1 503 555 0142');
  expect(JSON.stringify(fingerprintOf(document.querySelector('#mine')!))).not.toContain('555');
  document.body.replaceChildren();
});
