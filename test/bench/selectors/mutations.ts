/**
 * What deploys and redesigns do to a page, one at a time and together. Runs in the page. Truth stays on the elements as the
 * marker attribute: who moves, wraps or renames keeps it, who copies for new content takes it off the copy, and a second copy
 * of the same thing keeps it.
 */
import type { Random } from './random';

export const marker = 'data-truth';

export interface Mutation {
  /** What was already so on the page where the target was picked: a site with hashed classes has them before and after. */
  before?: (random: Random) => void;
  after: (random: Random) => void;
}

const interactive = 'a, button, input, select, textarea, summary, label, [role="button"]';

export const mutations: Record<string, Mutation> = {
  nothing: { after: () => {} },
  'hashed classes': {
    before: (random) => renameClasses(() => `css-${random.hash(6)}`),
    after: (random) => renameClasses(() => `css-${random.hash(6)}`),
  },
  'module classes': {
    before: (random) => renameClasses((name) => `${name.replace(/-/g, '_')}__${random.hash(5)}`),
    after: (random) => renameClasses((name) => `${name.replace(/-/g, '_')}__${random.hash(5)}`),
  },
  'renamed classes': {
    after: (random) => renameClasses((name) => (random.chance(0.5) ? word(random) : name)),
  },
  'generated ids': { before: generateIds, after: generateIds },
  wrap: { after: wrap },
  insert: { after: insert },
  reorder: { after: reorder },
  'remove siblings': { after: (random) => remove(random, 'body *', 0.06) },
  'change copy': { after: (random) => changeCopy(random, 0.5) },
  'swap locale': { after: swapLocale },
  duplicate: { after: duplicate },
  'lengthen a list': { after: lengthen },
  'remove the target': { after: (random) => remove(random, `[${marker}]`, 0.5) },
  'same words elsewhere': {
    after: (random) => {
      sayTheSame(random);
      remove(random, `[${marker}]`, 0.3);
    },
  },
  'small redesign': {
    after: (random) => {
      renameClasses((name) => (random.chance(0.25) ? word(random) : name));
      wrap(random);
      insert(random);
      changeCopy(random, 0.15);
    },
  },
  'whole redesign': {
    after: (random) => {
      renameClasses((name) => (random.chance(0.7) ? word(random) : name));
      retag(random);
      wrap(random);
      insert(random);
      reorder(random);
      lengthen(random);
      changeCopy(random, 0.25);
      remove(random, `[${marker}]`, 0.1);
    },
  },
  'redesign with hashes': {
    before: (random) => {
      renameClasses(() => `css-${random.hash(6)}`);
      generateIds(random);
    },
    after: (random) => {
      renameClasses(() => `css-${random.hash(6)}`);
      generateIds(random);
      wrap(random);
      insert(random);
      reorder(random);
      changeCopy(random, 0.15);
      remove(random, `[${marker}]`, 0.1);
    },
  },
};

const all = (selector: string, root: ParentNode = document): Element[] => [
  ...root.querySelectorAll(selector),
];

function renameClasses(rename: (name: string) => string): void {
  const renamed = new Map<string, string>();
  for (const element of all('body *')) {
    const names = [...element.classList];
    for (const name of names) if (!renamed.has(name)) renamed.set(name, rename(name));
    if (names.length) element.setAttribute('class', names.map((name) => renamed.get(name)).join(' '));
  }
}

const idShapes: ((random: Random, count: number) => string)[] = [
  (_random, count) => `:r${count.toString(36)}:`,
  (random, count) => `radix-${count}${Math.floor(random.next() * 10)}`,
  (random) => `mui-${Math.floor(random.next() * 90_000) + 10_000}`,
  (random) =>
    Math.floor(random.next() * 2 ** 48)
      .toString(16)
      .padStart(16, 'a'),
];

function generateIds(random: Random): void {
  const shape = random.pick(idShapes);
  let count = Math.floor(random.next() * 20);
  for (const element of all('body [id]')) {
    const old = element.id;
    count += 1 + Math.floor(random.next() * 3);
    const id = shape(random, count);
    element.id = id;
    for (const attribute of ['for', 'aria-labelledby', 'aria-controls', 'aria-describedby'])
      for (const user of all(`[${attribute}="${CSS.escape(old)}"]`)) user.setAttribute(attribute, id);
    for (const attribute of ['href', 'data-target', 'data-bs-target'])
      for (const user of all(`[${attribute}="#${CSS.escape(old)}"]`)) user.setAttribute(attribute, `#${id}`);
  }
}

const fixed = new Set([
  'tr',
  'td',
  'th',
  'tbody',
  'thead',
  'option',
  'optgroup',
  'li',
  'source',
  'track',
  'script',
  'style',
  'link',
  'path',
  'svg',
  'br',
  'col',
  'legend',
  'summary',
  'dt',
  'dd',
]);

function wrap(random: Random): void {
  for (const element of all('body *')) {
    if (fixed.has(element.localName) || element.closest('svg, select') || !random.chance(0.15)) continue;
    const inline = element.parentElement?.matches('a, button, label, p, span, h1, h2, h3, h4, h5, h6');
    const wrapper = document.createElement(inline ? 'span' : 'div');
    if (random.chance(0.5)) wrapper.className = word(random);
    element.replaceWith(wrapper);
    wrapper.append(element);
  }
}

function insert(random: Random): void {
  for (const parent of all('body, body *')) {
    if (fixed.has(parent.localName) && parent.localName !== 'li') continue;
    if (
      parent.children.length < 2 ||
      parent.closest('svg, select, table, a, button, p, label') ||
      !random.chance(0.3)
    )
      continue;
    const list = parent.matches('ul, ol');
    const added = document.createElement(list ? 'li' : 'div');
    added.className = random.chance(0.5) ? (parent.children[0]?.className ?? '') : word(random);
    const inner = document.createElement(random.pick(['a', 'button', 'span']));
    inner.textContent = `${title(random)} ${word(random)}`;
    // The new thing looks like what is there: that is what fools a selector.
    const model = parent.querySelector(inner.localName);
    if (model) inner.className = model.className;
    if (inner.localName === 'a') inner.setAttribute('href', `/${word(random)}`);
    added.append(inner);
    parent.insertBefore(
      added,
      parent.children[Math.floor(random.next() * (parent.children.length + 1))] ?? null,
    );
  }
}

/** Parents whose children are at least three and built alike. */
function lists(): Element[] {
  return all('body, body *').filter((parent) => {
    const kinds = [...parent.children].map((child) => `${child.localName}.${child.className}`);
    return (
      !parent.closest('svg, select') &&
      kinds.length >= 3 &&
      kinds.filter((kind) => kind === kinds[Math.floor(kinds.length / 2)]).length >= 3
    );
  });
}

function reorder(random: Random): void {
  for (const parent of lists())
    if (random.chance(0.6)) parent.append(...random.shuffled([...parent.children]));
}

function remove(random: Random, selector: string, share: number): void {
  for (const element of all(selector)) {
    const large = element.querySelectorAll('*').length > 40;
    if (!large && element.isConnected && random.chance(share)) element.remove();
  }
}

const texts = (root: Element): Text[] => {
  const found: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.nodeValue?.trim() && !node.parentElement?.closest('script, style, option'))
      found.push(node as Text);
  return found;
};

const spoken = ['aria-label', 'alt', 'title', 'placeholder'];

/** Other words for the same thing: "Add to cart" becomes "Add to cart now", "Put to cart", "See prices". */
function changeCopy(random: Random, share: number): void {
  for (const element of all(`${interactive}, h1, h2, h3, h4, h5, h6`)) {
    if (!random.chance(share)) continue;
    for (const text of texts(element)) text.nodeValue = otherWords(text.nodeValue ?? '', random);
    for (const attribute of spoken) {
      const said = element.getAttribute(attribute);
      if (said) element.setAttribute(attribute, otherWords(said, random));
    }
  }
}

function otherWords(said: string, random: Random): string {
  const words = said.trim().split(/\s+/);
  const kind = random.next();
  if (kind < 0.35) return `${said} ${random.pick(['now', 'here', 'today', 'for free', '»'])}`;
  if (kind < 0.7) {
    words[Math.floor(random.next() * words.length)] = word(random);
    return words.join(' ');
  }
  return words.map(() => word(random)).join(' ');
}

/** Every word another one, the same for the same: what a translation looks like to who cannot read it. */
function swapLocale(random: Random): void {
  const salt = random.hash(4);
  const translate = (said: string) => said.replace(/\p{L}+/gu, (each) => translated(each, salt));
  document.documentElement.lang = 'xx';
  for (const text of texts(document.body)) text.nodeValue = translate(text.nodeValue ?? '');
  for (const attribute of spoken)
    for (const element of all(`[${attribute}]`))
      element.setAttribute(attribute, translate(element.getAttribute(attribute) ?? ''));
  for (const link of all('a[href^="/"]')) link.setAttribute('href', `/xx${link.getAttribute('href')}`);
}

const syllables = [
  'ka',
  'lo',
  'mi',
  'ne',
  'ru',
  'sa',
  'te',
  'vo',
  'zi',
  'pu',
  'bra',
  'den',
  'gol',
  'hin',
  'jor',
  'kel',
];

function translated(said: string, salt: string): string {
  let hash = [...(salt + said.toLowerCase())].reduce(
    (sum, character) => (sum * 31 + character.charCodeAt(0)) >>> 0,
    7,
  );
  let out = '';
  for (let length = 0; length < Math.max(1, Math.round(said.length / 2.5)); length++) {
    out += syllables[hash % syllables.length];
    hash = (hash * 1103515245 + 12345) >>> 8;
  }
  return /^\p{Lu}/u.test(said) ? out.charAt(0).toUpperCase() + out.slice(1) : out;
}

/** A second copy for small screens: of the navigation and of one section. Ids stay with the first. */
function duplicate(random: Random): void {
  const sections = all('nav, header, footer').concat(
    random.shuffled(all('section, form, aside')).slice(0, 1),
  );
  const taken = sections.filter((one) => !sections.some((other) => other !== one && other.contains(one)));
  for (const section of taken.slice(0, 3)) {
    const copy = section.cloneNode(true) as Element;
    for (const element of [copy, ...all('[id]', copy)]) element.removeAttribute('id');
    const drawer = document.createElement('div');
    drawer.className = 'drawer-small';
    drawer.append(copy);
    if (random.chance(0.5)) document.body.append(drawer);
    else document.body.prepend(drawer);
  }
}

/** More of the same, with words and addresses of its own. */
function lengthen(random: Random): void {
  for (const parent of lists()) {
    if (!random.chance(0.6)) continue;
    const model = parent.children[Math.floor(parent.children.length / 2)]!;
    for (let count = 1 + Math.floor(random.next() * 2); count > 0; count--) {
      const added = model.cloneNode(true) as Element;
      for (const element of [added, ...all('*', added)]) {
        element.removeAttribute(marker);
        if (element.id) element.id = `${element.id}-${word(random)}`;
        for (const attribute of [
          'href',
          'data-target',
          'data-bs-target',
          'src',
          'for',
          'name',
          'data-product',
        ]) {
          const value = element.getAttribute(attribute);
          if (value && !/^#!?$/.test(value))
            element.setAttribute(attribute, `${value.replace(/[\w-]+(\.\w+)?$/, '')}${word(random)}`);
        }
        for (const attribute of ['alt', 'title', 'aria-label'])
          if (element.getAttribute(attribute))
            element.setAttribute(attribute, `${title(random)} ${word(random)}`);
      }
      // What a thing is called changes from one to the next; what its buttons say does not.
      for (const text of texts(added))
        if (!text.parentElement?.closest('button, .btn')) text.nodeValue = `${title(random)} ${word(random)}`;
      parent.insertBefore(
        added,
        parent.children[Math.floor(random.next() * (parent.children.length + 1))] ?? null,
      );
    }
  }
}

/** A new part of the page that says what buttons and links elsewhere say. */
function sayTheSame(random: Random): void {
  const main = document.querySelector('main') ?? document.body;
  const part = document.createElement('section');
  part.className = word(random);
  const heading = document.createElement('h2');
  heading.textContent = `${title(random)} ${word(random)}`;
  part.append(heading);
  for (const element of random.shuffled(all(`a[${marker}], button[${marker}]`)).slice(0, 12)) {
    const other = document.createElement(element.localName);
    other.textContent = element.textContent;
    other.className = element.className;
    if (element.localName === 'a') other.setAttribute('href', `/${word(random)}/${word(random)}`);
    part.append(other);
  }
  main.append(part);
}

const otherTags: Record<string, string[]> = {
  h1: ['h2'],
  h2: ['h3', 'div'],
  h3: ['h2', 'h4'],
  h4: ['h3', 'div'],
  div: ['section', 'article', 'div', 'div'],
  section: ['div'],
  article: ['div', 'li'],
  header: ['div', 'header'],
  footer: ['div', 'footer', 'footer'],
  p: ['div'],
  ul: ['div'],
  li: ['div'],
  span: ['strong', 'span'],
};

function retag(random: Random): void {
  for (const element of all('body *')) {
    const others = otherTags[element.localName];
    if (!others || element.closest('svg, select') || element.hasAttribute(marker) || !random.chance(0.25))
      continue;
    const other = document.createElement(random.pick(others));
    for (const { name, value } of element.attributes) other.setAttribute(name, value);
    other.append(...element.childNodes);
    element.replaceWith(other);
  }
}

const words =
  'amber bloom cedar delta ember forest glacier harbor island juniper kettle lantern meadow nectar orchid pebble quartz river saffron timber umber velvet willow yonder zephyr atlas banner canvas dune field garden hollow ivory jade'.split(
    ' ',
  );

function word(random: Random): string {
  return `${random.pick(words)}${random.chance(0.5) ? `-${random.pick(words)}` : ''}`;
}

function title(random: Random): string {
  const said = random.pick(words);
  return said.charAt(0).toUpperCase() + said.slice(1);
}
