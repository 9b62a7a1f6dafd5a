import { Search } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { t } from '../../shared/texts/t';
import { ProblemsButton } from '../problems/ProblemsButton';
import { RecipeDialog } from '../recipes/RecipeDialog';
import { SampleBanner } from '../start/SampleBanner';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { Kbd } from '../ui/Kbd';
import { useActions } from './actions';
import { HistoryButtons } from './HistoryButtons';
import { Logo } from './Logo';
import { Palette } from './Palette';
import { ShortcutsDialog } from './ShortcutsDialog';
import { SideBar } from './SideBar';
import { screens } from './screens';
import './shell.css';
import './topBar.css';
import { loadable } from '../ui/loadable';
import { paletteAction, shellActions } from './shellActions';
import { show, useShell } from './shellStore';
import { siteActions } from './siteActions';
import { useShortcuts } from './useShortcuts';
import { useTitle } from './useTitle';

const ProblemsPanel = loadable(
  () => import('../problems/ProblemsPanel'),
  () => <p className="loading panel">{t('Loading…')}</p>,
);

export interface ShellProps {
  /** Beside the logo: which site, which draft. */
  site?: ReactNode;
  /** Size and saved state. */
  state?: ReactNode;
  preview?: ReactNode;
  publish?: ReactNode;
  /** At the foot of the left side: what is live. */
  live?: ReactNode;
  panel?: ReactNode;
}

/** The frame around every screen of a site. */
export function Shell({ site, state, preview, publish, live, panel }: ShellProps) {
  const [location, go] = useLocation();
  useActions(siteActions);
  useActions(useMemo(() => shellActions(go), [go]));
  useShortcuts();
  useTitle();
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {t('Skip to the content')}
      </a>
      <header className="top-bar">
        <Logo />
        {site}
        <button type="button" className="search-button" onClick={paletteAction.run}>
          <Search size={15} aria-hidden="true" />
          <span className="bar-long">{t('Search rules, events, actions')}</span>
          <span className="bar-short">
            {t('Search')}
            <span className="visually-hidden"> {t('rules, events, actions')}</span>
          </span>
          <Kbd keys={paletteAction.shortcut ?? ''} />
        </button>
        <span className="bar-space" />
        <HistoryButtons />
        {state}
        <ProblemsButton />
        {preview}
        {publish}
      </header>
      <SampleBanner />
      <SideBar foot={live} />
      <main id="main" tabIndex={-1}>
        <ErrorBoundary title={t('This screen could not be shown')} resetOn={location}>
          <Switch>
            {screens.map(({ path, screen: Screen }) => (
              <Route key={path} path={`/${path}/*?`}>
                <Screen />
              </Route>
            ))}
            <Route>
              <Redirect to="/rules" replace />
            </Route>
          </Switch>
        </ErrorBoundary>
      </main>
      <SidePanel panel={panel} />
      <Dialogs resetOn={location} />
    </div>
  );
}

// Apart from the frame, so that what opens does not draw the screen under it again.

function SidePanel({ panel }: { panel: ReactNode }) {
  const problems = useShell((state) => state.problems);
  if (!problems) return panel;
  return (
    <ErrorBoundary title={t('The problems could not be shown')}>
      <ProblemsPanel />
    </ErrorBoundary>
  );
}

function Dialogs({ resetOn }: { resetOn: string }) {
  const palette = useShell((state) => state.palette);
  const keys = useShell((state) => state.keys);
  return (
    <ErrorBoundary look="note" title={t('This dialog could not be shown')} resetOn={resetOn}>
      <Palette open={palette} onOpenChange={(open) => show('palette', open)} />
      <RecipeDialog />
      <ShortcutsDialog open={keys} onOpenChange={(open) => show('keys', open)} />
    </ErrorBoundary>
  );
}
