import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { api } from '../../api/client';
import { useEditor } from '../../store/store';
import { nothingSeen, type SeenRules, seenFrom } from './seenRules';

const againMs = 60_000;

const seenStore = createStore<{ site: string | undefined; seen: SeenRules }>(() => ({
  site: undefined,
  seen: nothingSeen,
}));

export function useSeen(): SeenRules {
  return useStore(seenStore, ({ seen }) => seen);
}

/** Asks the server when rules fired, now and every minute while the list is looked at. */
export function useSeenRules(): SeenRules {
  const site = useEditor((state) => state.site?.id);
  useEffect(() => {
    if (site === undefined) return;
    let left = false;
    if (seenStore.getState().site !== site) seenStore.setState({ site, seen: nothingSeen });
    const ask = async () => {
      if (document.hidden) return;
      // Without an answer nothing is known, which is what is shown.
      const rules = await api.rulesSeen(site).catch(() => undefined);
      if (rules && !left) seenStore.setState({ site, seen: seenFrom(rules) });
    };
    // Opening the editor comes first.
    const first = setTimeout(ask, 500);
    const timer = setInterval(ask, againMs);
    return () => {
      left = true;
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [site]);
  return useSeen();
}
