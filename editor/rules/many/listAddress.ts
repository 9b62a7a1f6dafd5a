/** Keeps the view of the rule list in the address, so that a link shows the same list. */
import { useEffect, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { listStore } from './listStore';
import { readView, writeView } from './listView';

/** A browser takes only so many changes of its address in a while, and nobody reads it letter by letter. */
const settleMs = 250;

/** The address of a rule, with the list beside it as it is. */
export function ruleAddress(id: string | undefined): string {
  const search = writeView(listStore.getState().view);
  return `/rules${id === undefined ? '' : `/${id}`}${search && `?${search}`}`;
}

/** Both ways: what the address says is shown, and what is shown is said in the address. */
export function useListAddress(): void {
  const search = useSearch();
  const [location, go] = useLocation();
  const latest = useRef({ search, location });
  latest.current = { search, location };

  const begun = useRef(false);

  useEffect(() => {
    const back = !begun.current && search === '' && latest.current.location === '/rules';
    begun.current = true;
    const { view } = listStore.getState();
    const said = writeView(view);
    if (back) {
      // From another screen, and nothing was asked for: the list as it was left.
      if (said !== '') go(`/rules?${said}`, { replace: true });
      return;
    }
    const asked = readView(search);
    if (writeView(asked) !== said) listStore.setState({ view: asked });
  }, [search, go]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listStore.subscribe(({ view }, before) => {
      if (view === before.view) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const now = latest.current;
        const said = writeView(view, now.search);
        if (said !== writeView(readView(now.search), now.search))
          go(`${now.location}${said && `?${said}`}`, { replace: true });
      }, settleMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [go]);
}
