/** Pages that tear themselves down and go on: single-page apps, frames, shadow trees, storms, and odd markup. */
import type { Trait } from '../trait';

export const documents: readonly Trait[] = [
  {
    name: 'an app that replaces its body',
    during: async (host) => {
      for (let round = 0; round < 5; round++) {
        const body = document.createElement('body');
        body.append(...document.body.childNodes);
        document.body.replaceWith(body);
        history.pushState({ round }, '', `/view/${round}?own=${round}`);
        document.querySelector<HTMLElement>('#add')?.click();
        await host.later(10);
      }
      host.log(`body ${document.querySelectorAll('body').length} at ${location.pathname}`);
    },
  },
  {
    name: 'an app that replaces the root',
    during: async (host) => {
      for (let round = 0; round < 3; round++) {
        const root = document.createElement('html');
        root.innerHTML = `<head><title>Round ${round}</title></head><body><button id="add" class="card">Add</button></body>`;
        document.documentElement.replaceWith(root);
        document.querySelector<HTMLElement>('#add')?.click();
        await host.later(20);
      }
      const kept = document.documentElement;
      kept.remove();
      document.dispatchEvent(new Event('click'));
      await host.later(20);
      document.append(kept);
      host.log(`title ${document.title}`);
    },
  },
  {
    name: 'a document that is written anew',
    during: async (host) => {
      document.open();
      document.write('<!doctype html><title>Written</title><main><button id="add">Written</button></main>');
      document.close();
      document.querySelector<HTMLElement>('#add')?.click();
      await host.later(30);
      host.log(`written ${document.title} ${document.body.textContent}`);
    },
  },
  {
    name: 'shadow trees',
    html: () => '<div id="shadows" class="card"></div>',
    during: async (host) => {
      let around = document.querySelector('#shadows') ?? document.body;
      for (let depth = 0; depth < 12; depth++) {
        const element = document.createElement(depth % 2 ? 'div' : 'shop-part');
        element.className = 'card';
        around.append(element);
        const root = element.attachShadow({ mode: depth % 3 === 2 ? 'closed' : 'open' });
        root.innerHTML = `<form><input name="q"><button class="card" id="in-${depth}">In ${depth}</button></form><slot></slot><div></div>`;
        const button = root.querySelector('button');
        let heard = 0;
        root.addEventListener('click', () => heard++);
        root.addEventListener('submit', (event) => event.preventDefault());
        button?.click();
        root.querySelector('input')?.dispatchEvent(new Event('change', { bubbles: true }));
        host.log(`in ${depth} heard ${heard}`);
        around = root.querySelector('div') ?? around;
      }
      await host.later(10);
    },
  },
  {
    name: 'frames that come and go',
    during: async (host) => {
      for (let round = 0; round < 12; round++) {
        const frame = document.createElement('iframe');
        if (round % 3 === 0) frame.srcdoc = '<button>Inside</button>';
        document.body.append(frame);
        const inside = frame.contentDocument;
        inside?.body?.append(Object.assign(inside.createElement('button'), { id: 'add', className: 'card' }));
        inside?.querySelector<HTMLElement>('#add')?.click();
        // From one window's document into another's.
        if (inside?.body?.firstChild) document.body.append(inside.body.firstChild);
        frame.contentWindow?.postMessage({ round }, '*');
        window.postMessage({ event: 'own', round }, '*');
        await host.later(3);
        frame.remove();
      }
      host.log(
        `frames ${document.querySelectorAll('iframe').length} moved ${document.querySelectorAll('#add').length}`,
      );
    },
  },
  {
    name: 'a storm of mutations',
    during: async (host) => {
      const stage = document.body.appendChild(document.createElement('section'));
      for (let round = 0; round < 6; round++) {
        for (let each = 0; each < 150; each++) {
          const element = document.createElement(each % 5 ? 'p' : 'button');
          element.className = each % 2 ? 'card' : 'raw';
          element.textContent = `Thing ${each}`;
          stage.append(element);
          element.id = `thing-${round}-${each}`;
          if (each % 3 === 0) element.remove();
        }
        await host.later(0);
        for (const each of stage.querySelectorAll('.card')) each.classList.toggle('open');
        if (round % 2) stage.textContent = '';
      }
      host.log(`left ${stage.childNodes.length}`);
      stage.remove();
    },
  },
  {
    name: 'a huge page',
    html: (dial) => {
      const count = dial < 0.3 ? 20_000 : 4000;
      return `<section>${'<p class="card"><b></b></p>'.repeat(count / 2)}</section>`;
    },
    during: (host) => {
      document.querySelector<HTMLElement>('section p b')?.click();
      host.log(`elements ${document.querySelectorAll('section *').length}`);
    },
  },
  {
    name: 'a deep page',
    html: (dial) => {
      const depth = dial < 0.5 ? 480 : 200;
      return `${'<div class="card">'.repeat(depth)}<button id="deep">Deep</button>${'</div>'.repeat(depth)}`;
    },
    during: (host) => {
      // Deeper than parsers go, and than most walks over it survive.
      let around = document.querySelector('#deep') ?? document.body;
      for (let depth = 0; depth < 6000; depth++) around = around.appendChild(document.createElement('b'));
      (around as HTMLElement).click();
      document.querySelector<HTMLElement>('#deep')?.click();
      document.querySelector('#deep')?.remove();
      host.log('deep');
    },
  },
  {
    name: 'odd elements',
    html: () => `<svg width="40" height="40"><a href="/svg" class="card"><rect id="raw" width="40" height="40"></rect></a></svg>
      <math><mi class="card">x</mi></math><div id="huge" data-x="1"></div><a id="bad" href="http://[">bad</a>
      <a id="script" href="javascript:void 0">script</a><a href="tel:%E0%A4%A" class="raw">tel</a>
      <a href="mailto:%ff@x" download="">mail</a><object id="object"></object><dialog class="card">d</dialog>
      <video id="video" class="card"></video><audio></audio><details><summary class="card">s</summary></details>
      <select name="s"><option>1</option></select><input type="file" class="card"><input type="password" value="secret">
      <div contenteditable class="card">typed</div><template><p class="card">t</p></template><meter></meter>`,
    during: (host) => {
      const huge = document.querySelector('#huge');
      for (const name of ['class', 'data-x', 'title', 'aria-label', 'href'])
        huge?.setAttribute(name, `card \u0000\uD800 ${'long '.repeat(20_000)}`);
      const odd = document.createElementNS('urn:own', 'own:thing');
      odd.setAttribute('class', 'card');
      document.body.append(odd);
      let heard = 0;
      document.addEventListener('click', () => heard++);
      document.addEventListener('click', (event) => {
        if ((event.target as Element).localName !== 'input') event.preventDefault();
      });
      for (const each of document.querySelectorAll('svg *, math *, #huge, #bad, #script, .raw, .card'))
        each.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
      odd.dispatchEvent(new Event('click', { bubbles: true }));
      document.body.append('text');
      document.body.lastChild?.dispatchEvent(new Event('click', { bubbles: true }));
      new Text('nowhere').dispatchEvent(new Event('click', { bubbles: true }));
      for (const type of ['play', 'timeupdate', 'pause', 'ended', 'error', 'volumechange', 'seeking'])
        document.querySelector('video')?.dispatchEvent(new Event(type));
      host.log(`heard ${heard}`);
      odd.remove();
    },
  },
  {
    name: 'elements with ideas of their own',
    html: () => '<own-card class="card" id="own-card">own</own-card>',
    before: () => {
      class OwnCard extends HTMLElement {
        override get textContent(): string {
          throw new Error('the card of the page');
        }
        override get id(): string {
          throw new Error('the card of the page');
        }
        override getBoundingClientRect(): DOMRect {
          throw new Error('the card of the page');
        }
        override get shadowRoot(): ShadowRoot | null {
          throw new Error('the card of the page');
        }
      }
      Object.assign(OwnCard.prototype, {
        closest: () => null,
        matches: () => {
          throw new Error('the card of the page');
        },
      });
      customElements.define('own-card', OwnCard);
    },
    during: (host) => {
      const card = document.querySelector('own-card');
      card?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      card?.dispatchEvent(new Event('submit', { bubbles: true }));
      card?.dispatchEvent(new Event('focusin', { bubbles: true, composed: true }));
      host.log(`card ${card?.localName}`);
    },
  },
  {
    name: 'a storm of routes',
    during: async (host) => {
      for (let each = 0; each < 60; each++) {
        history.pushState({ each }, '', `/route/${each % 9}?q=${each}#!/part/${each}`);
        history.replaceState({ each }, '', `/route/${each % 9}?q=${each}`);
        if (each % 20 === 0) await host.later(2);
      }
      location.hash = 'one';
      location.hash = '#milepost=';
      location.hash = '';
      history.replaceState(
        null,
        '',
        '/route/%E0%A4%A?utm_source=%ff&__proto__[x]=1&constructor[prototype][x]=1',
      );
      host.log(`route ${location.pathname} ${String(({} as { x?: unknown }).x)}`);
      await host.later(60);
    },
  },
  {
    name: 'history of a router',
    before: () => {
      const { pushState } = history;
      let calls = 0;
      history.pushState = (...given) => {
        pushState.apply(history, given);
        dispatchEvent(new Event('own:route'));
        if (++calls % 2 === 0) history.replaceState(given[0], '', `${given[2] ?? '/'}`);
      };
      Object.defineProperty(window, 'navigation', { value: undefined });
    },
    during: async (host) => {
      let heard = 0;
      addEventListener('own:route', () => heard++);
      for (let each = 0; each < 6; each++) history.pushState({ each }, '', `/routed/${each}`);
      await host.later(60);
      host.log(`routes ${heard} ${host.json(history.state)} ${history.length > 0}`);
    },
  },
  {
    name: 'a base that leads elsewhere',
    head: '<base href="https://attacker.example/base/" target="_self">',
    before: () => {
      // To this page a link to a part of itself leads to the other site.
      addEventListener('click', (event) => event.preventDefault());
    },
    during: (host) => {
      host.log(`base ${document.baseURI}`);
    },
  },
];
