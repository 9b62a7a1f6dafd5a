import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Toasts } from '../ui/Toast';
import { SiteFrame } from './SiteFrame';

const StartScreen = lazy(() => import('../start/StartScreen'));

/** Addresses: `/` starts or chooses a site, `/mp_…` and below is one of them. */
export function App() {
  return (
    <>
      <Switch>
        <Route path="/">
          <Suspense fallback={<p className="loading">Opening…</p>}>
            <StartScreen />
          </Suspense>
        </Route>
        <Route path="/:site" nest>
          {({ site }) => <SiteFrame key={site} site={site} />}
        </Route>
      </Switch>
      <Toasts />
    </>
  );
}
