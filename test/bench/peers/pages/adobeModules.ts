/**
 * Modules for Adobe's rule engine, in the form it loads them. Its own core extension is not published as a package, so these
 * are ours, made to do per click what the core extension documents: one capture listener for all rules; from the target up,
 * every rule is asked at every ancestor, `matches` first; a path condition whose pattern is made when it is asked; values
 * filled in by the engine. Options that none of the generated rules set are still asked for, as there.
 */

type Occurrence = { element: Element; target: EventTarget | null; nativeEvent: Event };
type Trigger = (occurrence: Occurrence) => void;

interface ClickSettings {
  elementSelector?: string;
  bubbleFireIfParent?: boolean;
  bubbleFireIfChildFired?: boolean;
  bubbleStop?: boolean;
}

/** The engine calls it with CommonJS names. */
type ModuleScript = (module: { exports: unknown }) => void;

const click: ModuleScript = (module) => {
  const listeners: { settings: ClickSettings; trigger: Trigger }[] = [];
  const seen = new WeakSet<Event>();
  document.addEventListener(
    'click',
    (event) => {
      if (!listeners.length || seen.has(event)) return;
      let below = false;
      for (let node = event.target as Element | null; node; node = node.parentNode as Element | null) {
        let here = false;
        let stop = false;
        for (const { settings, trigger } of listeners) {
          if (settings.bubbleFireIfChildFired === false && below) continue;
          if (settings.bubbleFireIfParent === false && node !== event.target) continue;
          const { elementSelector } = settings;
          if (elementSelector ? !node.matches?.(elementSelector) : node !== event.target) continue;
          trigger({ element: node, target: event.target, nativeEvent: event });
          here = true;
          if (settings.bubbleStop) stop = true;
        }
        if (stop) break;
        below ||= here;
      }
      seen.add(event);
    },
    true,
  );
  module.exports = (settings: ClickSettings, trigger: Trigger) => listeners.push({ settings, trigger });
};

const path: ModuleScript = (module) => {
  module.exports = ({ paths }: { paths: { value: string; valueIsRegex?: boolean }[] }) => {
    const here = document.location.pathname + document.location.search;
    return paths.some(({ value, valueIsRegex }) =>
      valueIsRegex ? new RegExp(value, 'i').test(here) : value === here,
    );
  };
};

const dataLayer: ModuleScript = (module) => {
  module.exports = (settings: { event: string; label: string }) => {
    const world = window as unknown as { dataLayer?: unknown[] };
    world.dataLayer ??= [];
    world.dataLayer.push({ event: settings.event, label: settings.label });
  };
};

const described = (name: string, script: ModuleScript) => ({ name, displayName: name, script });

export const modules = {
  'core/click.js': described('click', click),
  'core/path.js': described('path', path),
  'core/data-layer.js': described('data-layer', dataLayer),
};
