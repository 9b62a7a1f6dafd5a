/**
 * Visits from files of the Chrome DevTools Recorder. Its steps name elements by selectors; what those say of an element and those
 * around it is taken over, all else is unknown. https://developer.chrome.com/docs/devtools/recorder/reference
 */
import type { Problem } from '../problem';
import { noAddress, noSteps, notAStep, notRecorderJson } from '../problems/recorder';
import type { GestureKind, TraceEntry, Values } from '../trace';
import { parsed } from './readAddress';
import { type NamedElement, readSelectors } from './recorderSelectors';
import type { Recorded, Visit } from './visit';

interface RecorderStep {
  type: string;
  url?: unknown;
  selectors?: unknown;
  key?: unknown;
  button?: unknown;
  target?: unknown;
  frame?: unknown;
  width?: unknown;
  height?: unknown;
  assertedEvents?: unknown;
}

/** Its steps have no times: one a second, so that they have an order and nothing looks as if it happened at once. */
const stepMs = 1_000;

/** Whether a text looks like a file of that recorder. */
export function isRecorderFile(text: string): boolean {
  return /^\s*\{/.test(text) && /"steps"\s*:\s*\[/.test(text) && !/"recorded"\s*:\s*\[/.test(text);
}

/** `site`: the container id; `at`: when the first step happened, in milliseconds since the epoch. Never throws. */
export function readRecorder(
  text: string,
  { site, at }: { site: string; at: number },
): { visit: Visit } | { problems: Problem[] } {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { problems: [notRecorderJson()] };
  }
  const { title, steps } = (document ?? {}) as { title?: unknown; steps?: unknown };
  if (!Array.isArray(steps) || steps.length === 0) return { problems: [noSteps()] };
  const problems = steps.flatMap((step: unknown, place) => problemOf(step, place) ?? []);
  if (problems.length > 0) return { problems };
  const reader = new StepReader(at);
  for (const step of steps as RecorderStep[]) reader.read(step);
  return {
    visit: {
      format: 1,
      ...(typeof title === 'string' && title && { name: title }),
      site,
      source: 'recorder',
      recordedAt: at,
      // What was typed is left out while reading.
      masked: false,
      drafts: [],
      recorded: reader.recorded,
    },
  };
}

function problemOf(step: unknown, place: number): Problem | undefined {
  const { type, url } = (step ?? {}) as Partial<RecorderStep>;
  if (typeof type !== 'string') return notAStep(place);
  return type === 'navigate' && !(typeof url === 'string' && parsed(url)) ? noAddress(place, url) : undefined;
}

const modifiers: Record<string, string> = { Control: 'ctrl', Meta: 'ctrl', Shift: 'shift', Alt: 'alt' };
const buttons: Record<string, string> = { auxiliary: 'middle', secondary: 'right' };

class StepReader {
  readonly recorded: Recorded[] = [];
  #at: number;
  #load = 0;
  #url = '';
  #values: Values = {};
  readonly #held = new Set<string>();
  #focused = '';

  constructor(at: number) {
    this.#at = at;
  }

  read(step: RecorderStep): void {
    // Of frames and other windows, the page's rules see nothing.
    const elsewhere =
      (Array.isArray(step.frame) && step.frame.length > 0) || (step.target ?? 'main') !== 'main';
    if (!elsewhere) this.#take(step);
    this.#at += stepMs;
  }

  #take(step: RecorderStep): void {
    const { type, key } = step;
    if (type === 'setViewport') {
      const { width, height } = step;
      this.#values = {
        ...(typeof width === 'number' && { viewport_width: width }),
        ...(typeof height === 'number' && { viewport_height: height }),
      };
    } else if (type === 'navigate') this.#page(String(step.url), titleOf(step));
    else if (type === 'keyDown' && modifiers[String(key)]) this.#held.add(modifiers[String(key)]!);
    else if (type === 'keyUp') this.#held.delete(modifiers[String(key)] ?? '');
    else if (type === 'click' || type === 'doubleClick') {
      const data = {
        button: buttons[String(step.button)] ?? 'main',
        keys: [...this.#held].sort().join(' ') || 'none',
      };
      for (let time = type === 'click' ? 1 : 2; time; time -= 1) this.#gesture('click', step, data);
    } else if (type === 'change') {
      const field = JSON.stringify(step.selectors ?? null);
      if (field !== this.#focused) this.#gesture('focus', step);
      this.#focused = field;
      this.#gesture('change', step);
    } else if (type === 'scroll')
      this.#add({ kind: 'gesture', at: this.#at, gesture: 'scroll', element: page, url: this.#url });
    if (type !== 'navigate') for (const next of navigationsOf(step)) this.#page(next.url, next.title);
  }

  #gesture(gesture: GestureKind, { selectors }: RecorderStep, data?: Record<string, unknown>): void {
    const { element, chain }: NamedElement = readSelectors(selectors);
    this.#add({
      kind: 'gesture',
      at: this.#at,
      gesture,
      element,
      chain,
      ...(data && { data }),
      ...(Object.keys(this.#values).length > 0 && { values: this.#values }),
      url: this.#url,
    });
  }

  #page(url: string, title: string): void {
    this.#load += 1;
    this.#url = url;
    this.#focused = '';
    this.#add({
      kind: 'page',
      at: this.#at,
      url,
      title,
      way: 'load',
      ...(Object.keys(this.#values).length > 0 && { values: this.#values }),
    });
  }

  #add(entry: TraceEntry): void {
    this.recorded.push({ load: Math.max(this.#load, 1), draft: -1, entry });
  }
}

const page = { name: 'Page', tag: 'html' };

function navigationsOf({ assertedEvents }: RecorderStep): { url: string; title: string }[] {
  if (!Array.isArray(assertedEvents)) return [];
  return (assertedEvents as { type?: unknown; url?: unknown; title?: unknown }[]).flatMap((event) =>
    event?.type === 'navigation' && typeof event.url === 'string' && parsed(event.url)
      ? { url: event.url, title: typeof event.title === 'string' ? event.title : '' }
      : [],
  );
}

function titleOf(step: RecorderStep): string {
  return navigationsOf(step)[0]?.title ?? '';
}
