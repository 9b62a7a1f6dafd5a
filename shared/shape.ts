/** Whether data that came from elsewhere is what it should be: own properties only, of the right types, none too large. */

/** `line`: a text for people, or a selector. `time`: milliseconds since the epoch that a date can hold. A list: one of these. */
export type Shape =
  | 'text'
  | 'line'
  | 'number'
  | 'time'
  | 'boolean'
  | 'list'
  | 'record'
  | readonly (string | number | boolean)[]
  | { each: Shape }
  | { values: Shape }
  | { fields: Fields };

/** By name; `name?` may be missing. */
export type Fields = Readonly<Record<string, Shape>>;

/** In characters: longer than any name, any selector that somebody can use. */
const maxLine = 4000;
const maxTime = 8.64e15;

export interface Mismatch {
  /** JSON Pointer. */
  at: string;
  /** "a number", "one of click, scroll". */
  wanted: string;
}

/** The first thing that does not fit, or undefined. */
export function mismatch(value: unknown, shape: Shape, at = ''): Mismatch | undefined {
  if (typeof shape === 'string') return isOf(value, shape) ? undefined : { at, wanted: words[shape] };
  if (isChoice(shape)) {
    if (shape.includes(value as string)) return undefined;
    return { at, wanted: shape.length === 1 ? String(shape[0]) : `one of ${shape.join(', ')}` };
  }
  if ('each' in shape) {
    if (!Array.isArray(value)) return { at, wanted: words.list };
    return first(value.entries(), ([index, one]) => mismatch(one, shape.each, `${at}/${index}`));
  }
  if ('values' in shape) {
    if (!isRecord(value)) return { at, wanted: words.record };
    return first(Object.entries(value), ([key, one]) => mismatch(one, shape.values, `${at}/${key}`));
  }
  if (!isRecord(value)) return { at, wanted: words.record };
  return first(Object.entries(shape.fields), ([field, inner]) => {
    const name = field.replace(/\?$/, '');
    const one = Object.hasOwn(value, name) ? value[name] : undefined;
    return one === undefined && field.endsWith('?') ? undefined : mismatch(one, inner, `${at}/${name}`);
  });
}

function isChoice(shape: Shape): shape is readonly (string | number | boolean)[] {
  return Array.isArray(shape);
}

export function fits(value: unknown, shape: Shape): boolean {
  return mismatch(value, shape) === undefined;
}

export interface Bounds {
  depth: number;
  /** Lists, records and what they hold, together. */
  values: number;
  /** Of all texts and keys together. */
  characters: number;
}

/** Whether it is nothing but data, without circles, and no more of it than this. */
export function isPlainData(value: unknown, { depth, values, characters }: Bounds): boolean {
  let left = values;
  let room = characters;
  const goesIn = (one: unknown, deep: number): boolean => {
    left -= 1;
    if (left < 0 || deep > depth) return false;
    if (typeof one === 'string') {
      room -= one.length;
      return room >= 0;
    }
    if (typeof one !== 'object' || one === null) return isPlainWord(one);
    if (Array.isArray(one)) {
      // A list of billions can be empty.
      if (one.length > left) return false;
      return one.every((each) => goesIn(each, deep + 1));
    }
    const above: unknown = Object.getPrototypeOf(one);
    if (above !== null && above !== Object.prototype) return false;
    for (const key of Object.keys(one)) {
      room -= key.length;
      if (room < 0 || !goesIn((one as Record<string, unknown>)[key], deep + 1)) return false;
    }
    return true;
  };
  return goesIn(value, 0);
}

function isPlainWord(value: unknown): boolean {
  return value === null || value === undefined || typeof value === 'boolean' || typeof value === 'number';
}

function first<One>(list: Iterable<One>, check: (one: One) => Mismatch | undefined): Mismatch | undefined {
  for (const one of list) {
    const wrong = check(one);
    if (wrong) return wrong;
  }
  return undefined;
}

const words: Record<Extract<Shape, string>, string> = {
  text: 'a text',
  line: 'a short text',
  number: 'a number',
  time: 'a number',
  boolean: 'true or false',
  list: 'a list',
  record: 'a record',
};

function isOf(value: unknown, shape: Extract<Shape, string>): boolean {
  if (shape === 'list') return Array.isArray(value);
  if (shape === 'record') return isRecord(value);
  if (shape === 'number') return Number.isFinite(value);
  if (shape === 'time') return Number.isFinite(value) && Math.abs(value as number) <= maxTime;
  if (shape === 'line') return typeof value === 'string' && value.length <= maxLine;
  return typeof value === (shape === 'text' ? 'string' : 'boolean');
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
