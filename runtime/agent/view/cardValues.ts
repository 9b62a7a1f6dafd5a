import type { PickedValue, ValueKind } from '../../../shared/target/pickedValue';
import type { Bench } from '../modes/mode';
import type { Stop } from '../page/listen';
import { type Choice, startPointing } from '../values/pointing';
import { samplesFor } from '../values/read';
import { suggestedValues } from '../values/suggest';
import type { Around } from '../values/value';
import { build, icon } from './build';

export interface ValuesPart {
  element: HTMLElement;
  values(): PickedValue[];
  /** Reads all samples again: pages change while one thinks. */
  recount(): void;
  /** Leaves pointing; false: there was none going on. */
  back(): boolean;
  stop: Stop;
}

export interface ValuesOptions {
  id: string;
  bench: Bench;
  around(): Around;
  /** The card makes room while one points, and comes back. */
  pointing(on: boolean): void;
}

interface Taken {
  choices: Choice[];
  at: number;
  name: string;
}

const maxTaken = 8;

/** “Also take a value from here”: likely values as one press each, and any other by pointing at it. */
export function buildValues({ id, bench, around, pointing }: ValuesOptions): ValuesPart {
  const context = around();
  const suggested = suggestedValues(context);
  let taken: Taken[] = [];
  let stopPointing: Stop | null = null;

  const rows = build('ul', { class: 'values' });
  const chips = build('div', { class: 'chips' });
  const point = build(
    'button',
    { type: 'button', class: 'chip point', onclick: () => begin() },
    icon('pick'),
    'Point at one',
  );

  const valueAt = ({ choices, at, name }: Taken): PickedValue => ({ ...choices[at]!.value, name });
  const draw = () => {
    rows.replaceChildren(...taken.map((one, place) => row(one, place)));
    rows.hidden = taken.length === 0;
    const free = suggested.filter(
      (value) => !taken.some(({ choices, at }) => sameReading(choices[at]!.value, value)),
    );
    chips.replaceChildren(...free.map(chip), point);
  };
  const add = (choices: Choice[]) => {
    const first = choices[0]!.value;
    const known = taken.some(({ choices: held, at }) => sameReading(held[at]!.value, first));
    if (!known && taken.length < maxTaken)
      taken = [...taken, { choices, at: 0, name: freeName(first.name, taken) }];
    draw();
  };
  const end = () => {
    stopPointing?.();
    stopPointing = null;
    pointing(false);
    point.focus({ preventScroll: true });
  };
  const begin = () => {
    pointing(true);
    stopPointing = startPointing({
      bench,
      around: context,
      taken(choices) {
        end();
        add(choices);
        point.focus({ preventScroll: true });
      },
      cancelled: end,
    });
  };
  const chip = (value: PickedValue) =>
    build(
      'button',
      {
        type: 'button',
        class: 'chip',
        onclick: () => {
          add([{ title: readingTitle(value), value }]);
          (chips.querySelector('button') ?? point).focus({ preventScroll: true });
        },
      },
      build('span', {}, titles[value.kind]),
      build('span', { class: 'sample', dir: 'auto' }, sampleWord(value, value.samples[0] ?? null)),
    );
  const row = (one: Taken, place: number) => {
    const value = valueAt(one);
    const [here, ...others] = value.samples;
    const name = build('input', {
      type: 'text',
      class: 'name',
      value: one.name,
      size: Math.max(6, one.name.length),
      spellcheck: 'false',
      autocomplete: 'off',
      'aria-label': `Name of the value ${sampleWord(value, here ?? null)}`,
    });
    name.addEventListener('change', () => {
      one.name = freeName(
        snake(name.value) || value.name,
        taken.filter((other) => other !== one),
      );
      draw();
    });
    const reading =
      one.choices.length > 1 &&
      build(
        'select',
        { 'aria-label': `What is read for ${one.name}` },
        ...one.choices.map(({ title }, index) =>
          build('option', { value: index, selected: index === one.at }, title),
        ),
      );
    if (reading)
      reading.addEventListener('change', () => {
        one.at = Number(reading.value);
        one.name = freeName(
          one.choices[one.at]!.value.name,
          taken.filter((other) => other !== one),
        );
        draw();
        rows.querySelectorAll('select')[place]?.focus({ preventScroll: true });
      });
    return build(
      'li',
      {},
      build(
        'div',
        { class: 'taken' },
        name,
        build('b', { dir: 'auto' }, sampleWord(value, here ?? null)),
        reading,
        build(
          'button',
          {
            type: 'button',
            class: 'drop',
            'aria-label': `Leave ${one.name} out`,
            onclick: () => {
              taken = taken.filter((other) => other !== one);
              draw();
              point.focus({ preventScroll: true });
            },
          },
          icon('done'),
        ),
      ),
      build('p', { class: 'like' }, likeWords(value, others)),
    );
  };
  draw();
  return {
    element: build(
      'section',
      { class: 'take', 'aria-labelledby': `${id}-take` },
      build('h3', { id: `${id}-take` }, 'Also take a value from here'),
      rows,
      chips,
    ),
    values: () => taken.map(valueAt),
    recount() {
      if (stopPointing || rows.contains((rows.getRootNode() as ShadowRoot).activeElement)) return;
      let changed = false;
      for (const { value } of taken.flatMap(({ choices }) => choices)) {
        const samples = samplesFor(context.targets, value);
        changed ||= JSON.stringify(samples) !== JSON.stringify(value.samples);
        value.samples = samples;
      }
      if (changed) draw();
    },
    back() {
      if (!stopPointing) return false;
      end();
      return true;
    },
    stop() {
      stopPointing?.();
      stopPointing = null;
    },
  };
}

function sameReading(a: PickedValue, b: PickedValue): boolean {
  return JSON.stringify(a.settings) === JSON.stringify(b.settings);
}

function freeName(name: string, taken: readonly Taken[]): string {
  let free = name;
  for (let count = 2; taken.some((one) => one.name === free); count += 1) free = `${name}_${count}`;
  return free;
}

function snake(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 60);
}

const titles: Record<ValueKind, string> = {
  name: 'Name',
  price: 'Price',
  id: 'Id',
  link: 'Link',
  image: 'Picture',
  brand: 'Brand',
  category: 'Category',
  rating: 'Rating',
  other: 'Value',
};

function readingTitle({ settings: { read, attribute } }: PickedValue): string {
  return read === 'url' ? 'where it leads' : (attribute ?? 'text');
}

function sampleWord({ currency }: PickedValue, sample: string | null): string {
  if (sample === null) return 'nothing here';
  return currency ? `${sample} ${currency.code}` : plainWord(sample);
}

/** Addresses of this site by their path. */
function plainWord(sample: string): string {
  return sample.startsWith(`${location.origin}/`) ? sample.slice(location.origin.length) : sample;
}

const examples = { en: '1,299.00', de: '1.299,00', fr: '1 299,00', 'de-CH': '1’299.00' };

/** “Canal tote, Evening clutch, Weekender”: what the others say; and how a price was read. */
function likeWords(value: PickedValue, others: readonly (string | null)[]): string {
  const { number, currency } = value;
  const words =
    others.length > 0
      ? [others.map((other) => (other === null ? 'nothing' : plainWord(other))).join(', ')]
      : [];
  if (number) words.push(`a number written like ${examples[number.locale]}`);
  if (currency && !currency.sure) words.push(`${currency.code} by the page’s language`);
  return words.join(' · ');
}
