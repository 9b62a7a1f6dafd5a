/**
 * What every generated page is made of, in the page: what it is asked to do however hostile it is, and what it then says. No
 * function here may reach for anything around it, or trust what a trait could have patched.
 */
import type { Host, InPage } from './trait';

interface Prepared extends Host {
  /** Notes what the language and the browser look like now; `finish` tells what has changed since. */
  note(): void;
  finish(): void;
}

/** Runs first of all. `tell`: what takes the page's transcript. */
export function prepare(): Prepared {
  const { setTimeout, document, JSON: json } = window;
  const { stringify } = json;
  const { ownKeys, getOwnPropertyDescriptor } = Reflect;
  const later = Promise;
  const named = String;
  const tell = (window as unknown as { tellHost(text: string): void }).tellHost;
  Reflect.deleteProperty(window, 'tellHost');
  let transcript = '';
  const log = (line: string) => {
    transcript += `${line}\n`;
  };
  let noted: { name: string; of: object; key: PropertyKey; was: PropertyDescriptor | undefined }[] = [];
  let names: PropertyKey[] = [];
  const note = () => {
    noted = [];
    names = ownKeys(window);
    const look = (name: string, of: unknown) => {
      if ((typeof of !== 'object' && typeof of !== 'function') || !of) return;
      const keys = ownKeys(of);
      for (let place = 0; place < keys.length; place++) {
        const key = keys[place]!;
        noted[noted.length] = { name, of, key, was: getOwnPropertyDescriptor(of, key) };
      }
    };
    for (let place = 0; place < names.length; place++) {
      const name = names[place]!;
      const value = getOwnPropertyDescriptor(window, name)?.value;
      if (typeof value === 'function' && typeof name === 'string') {
        look(name, value);
        if (/^[A-Z]/.test(name)) look(`${name}.prototype`, value.prototype);
      }
    }
    look('JSON', json);
    look('Math', Math);
    look('Reflect', Reflect);
  };
  const changes = () => {
    for (let place = 0; place < noted.length; place++) {
      const { name, of, key, was } = noted[place]!;
      const is = getOwnPropertyDescriptor(of, key);
      // What regular expressions remember of the last one.
      if (name === 'RegExp' || key === 'arguments' || key === 'caller') continue;
      if (
        is?.value !== was?.value ||
        is?.get !== was?.get ||
        is?.set !== was?.set ||
        is?.writable !== was?.writable
      )
        log(`changed ${name}.${named(key)}`);
    }
    const now = ownKeys(window);
    for (let place = 0; place < now.length; place++) {
      let known = false;
      for (let each = 0; each < names.length && !known; each++) known = names[each] === now[place];
      if (!known && typeof now[place] === 'string') log(`global ${named(now[place])}`);
    }
  };
  return {
    log,
    note,
    json: (value) => stringify(value),
    later: (ms) =>
      new later((done) => {
        setTimeout(done, ms);
      }),
    finish() {
      changes();
      // Scripts that a container loads are the one thing that it may add.
      const root = document.documentElement?.cloneNode(true) as Element | undefined;
      const scripts = root?.getElementsByTagName('script') ?? [];
      while (scripts[0]) scripts[0].remove();
      log(`document ${root?.outerHTML}`);
      tell(transcript);
    },
  };
}

/** What every page is asked to do, of what people and their pages do everywhere. */
export const use: InPage = async (host) => {
  const { log, later, json } = host;
  const attempt = async (name: string, work: () => unknown) => {
    try {
      await work();
    } catch (error) {
      log(`${name} threw ${String(error)}`);
    }
  };
  const at = (selector: string) => document.querySelector<HTMLElement>(selector);
  const onEvent = (event: Event) => {
    let id = '';
    try {
      id = (event.target as Element | null)?.id ?? '';
    } catch {
      // Events and elements of the page may throw when asked.
    }
    log(`${event.type} ${event.defaultPrevented} ${event.isTrusted} ${id}`);
  };

  await attempt('listening', () => {
    at('#add')?.addEventListener('click', onEvent);
    at('#add')?.addEventListener('click', onEvent, { once: true, capture: true });
    document.addEventListener('click', onEvent);
    document.addEventListener('own:done', (event) => {
      log(`detail ${json((event as CustomEvent).detail)}`);
      event.preventDefault();
    });
  });
  await attempt('clicking', () => {
    for (const id of ['#add', '#link', '#other']) at(id)?.click();
    at('#add')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'mousemove', 'mouseover', 'auxclick'])
      at('#add')?.dispatchEvent(
        new MouseEvent(type, { bubbles: true, cancelable: true, button: 1, clientX: 5 }),
      );
    log(`hash ${location.hash}`);
  });
  await attempt('typing', () => {
    const field = at('#mail') as HTMLInputElement | null;
    if (!field) return;
    field.focus();
    for (const key of ['a', 'Enter', 'Escape']) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true });
      log(`key ${field.dispatchEvent(event)}`);
    }
    field.value = 'visitor@shop.example';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    log(`focus ${document.activeElement?.id} ${field.value}`);
    field.blur();
  });
  await attempt('sending a form', () => {
    const form = at('#form') as HTMLFormElement | null;
    form?.addEventListener('submit', (event) => {
      onEvent(event);
      event.preventDefault();
      const said: string[] = [];
      new FormData(form).forEach((value, name) => {
        said[said.length] = `${name}=${String(value)}`;
      });
      log(`form ${json(said)}`);
    });
    form?.requestSubmit();
  });
  await attempt('own events', () => {
    const event = new CustomEvent('own:done', {
      detail: { total: 5, items: ['a'] },
      bubbles: true,
      cancelable: true,
    });
    log(`prevented ${document.dispatchEvent(event)}`);
    for (const type of [
      'copy',
      'beforeprint',
      'toggle',
      'fullscreenchange',
      'mouseleave',
      'invalid',
      'scroll',
      'play',
    ])
      document.dispatchEvent(new Event(type));
    document.documentElement.dispatchEvent(new MouseEvent('mouseout', { bubbles: true, clientY: -5 }));
  });
  await attempt('pushing', () => {
    const world = window as unknown as {
      dataLayer?: { event?: string }[];
      milepost?: { push?(each: unknown): void };
    };
    // As every snippet of the field begins.
    world.dataLayer = world.dataLayer || [];
    if (Array.isArray(world.dataLayer)) {
      world.dataLayer.push({ event: 'add_to_cart', own: 1 } as object, { event: 'own' });
      const own: unknown[] = [];
      world.dataLayer.forEach((each) => {
        if (each?.event === 'own' || (each as { own?: 1 } | null)?.own) own[own.length] = each;
      });
      log(`layer ${json(own)}`);
    }
    // What stands under the name before a container does is the page's own affair.
    if (Array.isArray(world.milepost))
      world.milepost.push(['consent', { analytics_storage: 'granted', ad_storage: 'granted' }]);
    if (Array.isArray(world.milepost)) world.milepost.push(['event', 'seen', { item: 'mug' }]);
  });
  await attempt('history', async () => {
    history.pushState({ a: [1] }, '', '/shop/mug?colour=red#top');
    history.replaceState({ a: [2] }, '', '/shop/cup?colour=blue');
    log(`history ${json(history.state)} ${location.pathname}${location.search}`);
    history.pushState(null, '', '/shop/plate');
    const gone = new Promise<void>((done) => {
      addEventListener(
        'popstate',
        (event) => {
          log(`popped ${json(event.state)} ${location.pathname}`);
          done();
        },
        { once: true },
      );
    });
    history.back();
    await gone;
  });
  await attempt('asking', async () => {
    const response = await fetch('/own.json');
    log(`fetched ${response.status} ${await response.text()}`);
  });
  await attempt('asking in the old way', async () => {
    const request = new XMLHttpRequest();
    const answered = new Promise((done) => {
      request.onloadend = done;
    });
    request.open('GET', '/own.json?old');
    request.send();
    await answered;
    log(`answered ${request.status} ${request.responseText}`);
  });
  await attempt('timers', async () => {
    let order = '';
    setTimeout(() => {
      order += 'two ';
    }, 4);
    setTimeout(() => {
      order += 'one ';
    }, 0);
    queueMicrotask(() => {
      order += 'zero ';
    });
    let ticks = 0;
    await new Promise<void>((done) => {
      const interval = setInterval(() => {
        if (++ticks < 3) return;
        clearInterval(interval);
        setTimeout(done, 10);
      }, 2);
    });
    await later(10);
    log(`timers ${order}${ticks}`);
  });
  await attempt('language', () => {
    const nested: unknown = JSON.parse('{"a":[1,{"b":null}],"c":"d"}');
    log(`json ${JSON.stringify(nested)} ${JSON.stringify({ at: new Date(0), list: [undefined, 1] })}`);
    let own = '';
    for (const name in { x: 1 }) own += name;
    for (const place in [7]) own += place;
    log(`names ${own} ${'a-b'.replace('-', '+')} ${'a,b'.split(',').length} ${[3, 1].sort().join()}`);
    log(`called ${Math.max.apply(null, [1, 2])} ${(() => 5).call(null)} ${Object.keys({ k: 1 }).length}`);
  });
  await attempt('storage', () => {
    localStorage.setItem('own', 'kept');
    sessionStorage.setItem('own', 'kept');
    log(`stored ${localStorage.getItem('own')} ${sessionStorage.getItem('own')}`);
  });
  await attempt('cookies', () => {
    // biome-ignore lint/suspicious/noDocumentCookie: what pages do
    document.cookie = 'own=1; path=/';
    log(`cookie ${document.cookie.includes('own=1')}`);
  });
  await attempt('messages', async () => {
    const heard = new Promise<void>((done) => {
      const listen = (event: MessageEvent) => {
        if (event.data !== 'own message') return;
        removeEventListener('message', listen);
        log(`message ${event.data}`);
        done();
      };
      addEventListener('message', listen);
    });
    postMessage('own message', '*');
    await heard;
  });
  await attempt('elements', async () => {
    let seen = 0;
    const observer = new MutationObserver((records) => {
      seen += records.length;
    });
    const list = document.body.appendChild(document.createElement('ul'));
    observer.observe(list, { childList: true });
    for (let each = 0; each < 3; each++) list.append(document.createElement('li'));
    await later(0);
    log(`mutations ${seen} ${list.childElementCount}`);
    observer.disconnect();
    list.remove();
  });
};

/** The same once more, after all that the page did: whether it still works. */
export const useAgain: InPage = async ({ log, later }) => {
  try {
    const button = document.querySelector<HTMLElement>('#add');
    button?.click();
    let heard = 0;
    const hear = () => heard++;
    document.addEventListener('own:again', hear);
    document.dispatchEvent(new CustomEvent('own:again'));
    document.removeEventListener('own:again', hear);
    document.dispatchEvent(new CustomEvent('own:again'));
    log(`again ${heard} ${document.title} ${window.scrollY}`);
    // The container's timers and observers have their say.
    await later(320);
  } catch (error) {
    log(`again threw ${String(error)}`);
  }
};
