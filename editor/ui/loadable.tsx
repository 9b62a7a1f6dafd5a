import { type ComponentType, type FunctionComponent, type ReactNode, useEffect, useState } from 'react';
import { t } from '../../shared/texts/t';

export interface Loadable<P> extends FunctionComponent<P> {
  /** Loads it before it is drawn. Never fails: drawing it says what went wrong. */
  preload: () => Promise<void>;
}

/**
 * A component whose file is loaded when it is first drawn, and drawn as soon as it is there. React's own `lazy` keeps what stands in
 * for it on screen for at least 300 ms, so as not to flicker, which is longer than most files here take. A file that cannot be
 * loaded is thrown to the error boundary around; drawn again, it is asked for again.
 */
export function loadable<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  waiting: () => ReactNode = loading,
): Loadable<P> {
  let loaded: ComponentType<P> | undefined;
  const get = () =>
    load().then((module) => {
      loaded = module.default;
    });
  function Later(props: P) {
    const [failed, setFailed] = useState<{ error: unknown }>();
    const [, setReady] = useState(false);
    const ready = loaded !== undefined;
    useEffect(() => {
      if (ready) return;
      let gone = false;
      get().then(
        () => {
          if (!gone) setReady(true);
        },
        (error: unknown) => {
          if (!gone) setFailed({ error });
        },
      );
      return () => {
        gone = true;
      };
    }, [ready]);
    if (failed) throw failed.error;
    const Loaded = loaded;
    return Loaded ? <Loaded {...props} /> : waiting();
  }
  return Object.assign(Later, { preload: () => get().catch(() => {}) });
}

/** Stands in for a screen. */
export function loading(): ReactNode {
  return <p className="loading">{t('Loading…')}</p>;
}

/** Stands in for what opens over a screen: nothing does until it is there. */
export const nothing = (): ReactNode => null;
