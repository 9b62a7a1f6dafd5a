import { Route, Switch } from 'wouter';
import { t } from '../../shared/texts/t';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { loadable } from '../ui/loadable';
import { Toasts } from '../ui/Toast';

const opening = () => <p className="loading">{t('Opening…')}</p>;
const StartScreen = loadable(() => import('../start/StartScreen'), opening);
const SiteFrame = loadable(() => import('./SiteFrame'), opening);

/** Addresses: `/` starts or chooses a site, `/mp_…` and below is one of them. */
export function App() {
  return (
    <>
      <ErrorBoundary title={t('The editor could not be shown')}>
        <Switch>
          <Route path="/">
            <StartScreen />
          </Route>
          <Route path="/:site" nest>
            {({ site }) => <SiteFrame key={site} site={site} />}
          </Route>
        </Switch>
      </ErrorBoundary>
      <Toasts />
    </>
  );
}
