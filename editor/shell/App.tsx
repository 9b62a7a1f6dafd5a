import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { t } from '../../shared/texts/t';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { Toasts } from '../ui/Toast';

const StartScreen = lazy(() => import('../start/StartScreen'));
const SiteFrame = lazy(() => import('./SiteFrame'));

/** Addresses: `/` starts or chooses a site, `/mp_…` and below is one of them. */
export function App() {
  return (
    <>
      <ErrorBoundary title={t('The editor could not be shown')}>
        <Switch>
          <Route path="/">
            <Suspense fallback={<p className="loading">{t('Opening…')}</p>}>
              <StartScreen />
            </Suspense>
          </Route>
          <Route path="/:site" nest>
            {({ site }) => (
              <Suspense fallback={<p className="loading">{t('Opening…')}</p>}>
                <SiteFrame key={site} site={site} />
              </Suspense>
            )}
          </Route>
        </Switch>
      </ErrorBoundary>
      <Toasts />
    </>
  );
}
