/** Where things stand in a JSON text: the first mistake, and the place of each pointer. */
import { pointer } from './pointer';

export interface TextPlace {
  /** Characters from the start. */
  offset: number;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
}

/** First place where the text stops being JSON, or undefined when it is JSON. */
export function jsonError(text: string): TextPlace | undefined {
  const scan = scanJson(text);
  return scan.error === undefined ? undefined : placeAt(text, scan.error);
}

/** Where the value of a pointer starts; its nearest parent when it is not there, as for a missing field. */
export function locate(text: string, path: string): TextPlace {
  const { starts } = scanJson(text);
  for (let at = path; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const start = starts.get(at);
    if (start !== undefined) return placeAt(text, start);
    if (at === '') return placeAt(text, 0);
  }
}

/** A tolerant scan: offsets where each pointer's value starts and ends, up to the first mistake. */
export function scanJson(text: string): {
  starts: Map<string, number>;
  ends: Map<string, number>;
  error?: number;
} {
  const starts = new Map<string, number>();
  const ends = new Map<string, number>();
  /** Open objects and arrays; `key` is the member being read. A stack, not recursion: depth is the writer's choice. */
  const open: { path: string; key: string | number }[] = [];
  const space = /[ \t\n\r]*/y;
  const scalar =
    // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings
    /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const skip = () => void take(space);
  const readKey = (): boolean => {
    skip();
    if (text[at] !== '"') return false;
    const key = take(scalar);
    const top = open[open.length - 1];
    if (key === undefined || !top) return false;
    top.key = JSON.parse(key) as string;
    skip();
    if (text[at] !== ':') return false;
    at += 1;
    return true;
  };
  const done = (error?: number) => (error === undefined ? { starts, ends } : { starts, ends, error });

  for (;;) {
    skip();
    const top = open[open.length - 1];
    const path = top ? top.path + pointer(top.key) : '';
    starts.set(path, at);
    const first = text[at];
    if (first === '{' || first === '[') {
      at += 1;
      open.push({ path, key: 0 });
      skip();
      if (text[at] !== (first === '{' ? '}' : ']')) {
        if (first === '{' && !readKey()) return done(at);
        continue;
      }
    } else {
      if (take(scalar) === undefined) return done(at);
      ends.set(path, at);
    }
    // A value is complete: go on after it, closing what ends here.
    for (;;) {
      const parent = open[open.length - 1];
      skip();
      if (!parent) return done(at < text.length ? at : undefined);
      const isArray = text[starts.get(parent.path) ?? 0] === '[';
      if (text[at] === ',') {
        at += 1;
        if (!isArray) {
          if (!readKey()) return done(at);
        } else {
          parent.key = Number(parent.key) + 1;
        }
        break;
      }
      if (text[at] !== (isArray ? ']' : '}')) return done(at);
      at += 1;
      ends.set(parent.path, at);
      open.pop();
    }
  }
}

function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { offset, line: before.split('\n').length, column: offset - lineStart + 1 };
}
