/** What a state of the editor is. One list of them (states.ts) is pictured by `npm run shots` and checked by journeys/states.test.ts. */
import type { Page } from 'playwright';
import type { SiteKind, Stage } from './stage';

export interface Scene {
  page: Page;
  stage: Stage;
  /** The site that is open, if one is. */
  site: string;
}

export interface State {
  /** `screen/what`, in lower case with hyphens: also the name of its pictures. */
  name: string;
  /** Whose screens: none for the start. */
  site?: SiteKind;
  /** Below the site, or below the server where there is none. */
  path: string;
  /** A screen as it is first seen: also pictured narrow, very wide and at 200 %. */
  main?: boolean;
  /** What opens there is a state each, found by itself: popovers, menus, lists, the first thing that unfolds. */
  openers?: 'screen' | 'frame';
  /** From the screen to this state. */
  show?: (scene: Scene) => Promise<void>;
  /** The same, where the state is one of the measured site's page, which it answers. */
  showOther?: (scene: Scene) => Promise<Page>;
  /** It changes the network or the page: a browser of its own, thrown away after. `site`: it changes the document as well. */
  apart?: 'page' | 'site';
}
