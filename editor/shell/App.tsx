import { Route, Switch } from 'wouter';
import { Toasts } from '../ui/Toast';

import { Home } from './Home';
import { SiteFrame } from './SiteFrame';

/** Addresses: `/` lists the sites, `/mp_…` and below is one of them. */
export function App() {
  return (
    <>
      <Switch>
        <Route path="/">
          <Home />
        </Route>
        <Route path="/:site" nest>
          {({ site }) => <SiteFrame key={site} site={site} />}
        </Route>
      </Switch>
      <Toasts />
    </>
  );
}
