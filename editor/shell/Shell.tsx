import { Search } from 'lucide-react';
import { type ReactNode, Suspense, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { RecipeDialog } from '../recipes/RecipeDialog';
import { openRecipes } from '../recipes/recipeStore';
import { startRule } from '../rules/startRule';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { Kbd } from '../ui/Kbd';
import { Logo } from './Logo';
import { Palette } from './Palette';
import { ProblemsPopover } from './ProblemsPopover';
import type { Action } from './paletteEntries';
import { ShortcutsDialog } from './ShortcutsDialog';
import { SideBar } from './SideBar';
import { screens } from './screens';
import './shell.css';
import { useShortcuts } from './useShortcuts';

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
  actions: readonly Action[];
}

/** The frame around every screen of a site. */
export function Shell({ site, state, preview, publish, live, panel, actions }: ShellProps) {
  const [searching, setSearching] = useState(false);
  const [listing, setListing] = useState(false);
  const [location, go] = useLocation();
  const all: Action[] = [
    {
      id: 'palette',
      label: 'Search rules, events, actions',
      shortcut: 'mod+k',
      run: () => setSearching(true),
    },
    { id: 'new-rule', label: 'Add rule', shortcut: 'n', run: () => startRule(go) },
    { id: 'recipe', label: 'Add from a recipe…', shortcut: 'shift+n', run: () => openRecipes() },
    ...actions,
    { id: 'shortcuts', label: 'Show keys', shortcut: '?', run: () => setListing(true) },
  ];
  useShortcuts(all);
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <header className="top-bar">
        <Logo />
        {site}
        <button type="button" className="search-button" onClick={() => setSearching(true)}>
          <Search size={15} aria-hidden="true" />
          <span>Search rules, events, actions</span>
          <Kbd keys="mod+k" />
        </button>
        <span className="bar-space" />
        {state}
        <ProblemsPopover />
        {preview}
        {publish}
      </header>
      <SideBar foot={live} />
      <main id="main" tabIndex={-1}>
        <ErrorBoundary title="This screen could not be shown" resetOn={location}>
          <Suspense fallback={<p className="loading">Loading…</p>}>
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
          </Suspense>
        </ErrorBoundary>
      </main>
      {panel}
      <ErrorBoundary look="note" title="This dialog could not be shown" resetOn={location}>
        <Palette open={searching} onOpenChange={setSearching} actions={all} />
        <RecipeDialog />
        <ShortcutsDialog open={listing} onOpenChange={setListing} actions={all} />
      </ErrorBoundary>
    </div>
  );
}
