import { lazy, Suspense, useEffect, useState } from 'react';
import { Router } from 'wouter';
import type { SiteSummary } from '../../shared/api';
import { api } from '../api/client';
import { openSite } from '../store/sync';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Toasts } from '../ui/Toast';

const SiteEditor = lazy(() => import('../start/SiteEditor'));
const StartScreen = lazy(() => import('../start/StartScreen'));

type View =
  | { at: 'loading' }
  | { at: 'start'; sites: SiteSummary[] }
  | { at: 'site'; id: string }
  | { at: 'failed'; reason: string };

/** Opens the site named in the address, the only one there is, or asks which. */
export function App() {
  const [view, setView] = useState<View>({ at: 'loading' });
  const open = (id: string) => {
    if (!location.pathname.startsWith(`/${id}`)) history.replaceState(null, '', `/${id}/rules`);
    openSite(id).then(() => setView({ at: 'site', id }), failed);
  };
  const failed = (error: Error) => setView({ at: 'failed', reason: error.message });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the editor starts
  useEffect(() => {
    const named = /^\/(mp_[a-z0-9]+)/.exec(location.pathname)?.[1];
    if (named) open(named);
    else
      api.sites().then((sites) => {
        const [only] = sites;
        if (only && sites.length === 1 && location.pathname !== '/start') open(only.id);
        else setView({ at: 'start', sites });
      }, failed);
  }, []);
  return (
    <>
      <Suspense fallback={null}>
        {view.at === 'start' && <StartScreen sites={view.sites} onOpen={open} />}
        {view.at === 'site' && (
          <Router base={`/${view.id}`}>
            <SiteEditor />
          </Router>
        )}
        {view.at === 'failed' && (
          <EmptyState
            title="The editor could not open this"
            actions={<Button onClick={() => location.assign('/start')}>Choose a site</Button>}
          >
            {view.reason}
          </EmptyState>
        )}
      </Suspense>
      <Toasts />
    </>
  );
}
