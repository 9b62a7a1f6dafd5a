import { useEffect, useRef, useState } from 'react';
import { type RuleEffect, triedAlone } from '../../../shared/visit/ruleEffect';
import { previewStore } from '../../preview/previewStore';
import { recordedVisits } from '../../preview/timeline/recordedVisits';
import { store, useEditor } from '../../store/store';
import type { FromEffect, ToEffect } from './worker';

export interface Effect {
  visits: number;
  /** Undefined: not known yet, or the document cannot be tried as it is. */
  effect: RuleEffect | undefined;
}

// A letter typed is answered when the hand rests; what a page tells comes many times a second.
const editMs = 120;
const newsMs = 1000;

/** How often the rule would have fired in the visits of this browser; follows the document and the visit in progress. */
export function useRuleEffect(rule: string): Effect | undefined {
  const document = useEditor((state) => state.document);
  const site = useEditor((state) => state.site?.id);
  const [known, setKnown] = useState<Effect & { rule: string }>();
  const [news, setNews] = useState(0);
  const worker = useRef<{ running: Worker; visits: number } | undefined>(undefined);
  const turn = useRef(0);

  useEffect(() => {
    if (!site) return;
    let stale = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const gather = async () => {
      timer = undefined;
      const visits = await recordedVisits(site);
      if (stale) return;
      if (visits.length > 0) {
        const running =
          worker.current?.running ??
          new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'effect' });
        running.postMessage({ type: 'visits', visits } satisfies ToEffect);
        running.onmessage = ({ data }: MessageEvent<FromEffect>) => {
          if (data.turn !== turn.current) return;
          const { visits: count = 0 } = worker.current ?? {};
          setKnown({ rule: asked.current, visits: count, effect: data.effect });
        };
        worker.current = { running, visits: visits.length };
        setNews((times) => times + 1);
      } else setKnown({ rule: '', visits: 0, effect: undefined });
    };
    void gather();
    const stop = previewStore.subscribe((state, before) => {
      if (state.recorded === before.recorded && state.opened === before.opened) return;
      timer ??= setTimeout(gather, newsMs);
    });
    return () => {
      stale = true;
      clearTimeout(timer);
      stop();
      worker.current?.running.terminate();
      worker.current = undefined;
    };
  }, [site]);

  const asked = useRef(rule);
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried anew on each change of the document and on new visits
  useEffect(() => {
    const timer = setTimeout(() => {
      if (!worker.current) return;
      turn.current += 1;
      asked.current = rule;
      const ruleSet = triedAlone(store.getState().document, rule);
      worker.current.running.postMessage({
        type: 'try',
        turn: turn.current,
        ruleSet,
        rule,
      } satisfies ToEffect);
    }, editMs);
    return () => clearTimeout(timer);
  }, [document, rule, news]);

  if (known?.visits === 0) return known;
  return known?.rule === rule ? known : undefined;
}
