/** Goes from state to state with one page for as long as the screen stays the same, and shows each to whoever asks. */
import type { Locator, Page } from 'playwright';
import type { Stage } from './stage';
import type { Scene, State } from './state';

export interface Shown {
  /** The state's own, or the one it was found in with what opened: `rules/open+event-add-to-cart`. */
  name: string;
  state: State;
  page: Page;
  /** What was opened over the screen, where that is all that is new. */
  part?: string;
}

export interface WalkOptions {
  visit: (shown: Shown) => Promise<void>;
  /** A state that could not be reached, a script of the editor that threw, or focus that was lost. */
  onTrouble: (name: string, message: string) => void;
}

/** Where Base UI draws what was opened. */
const opened = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"].menu';
const openers = 'button[aria-haspopup]:not([disabled]):visible';
/** The frame is the same around every screen: what it opens is looked at once. */
const openersOf = { screen: `main ${openers}`, frame: `header ${openers}` };
/** Of a long list of equal rows, the first few stand for all. */
const openersAScreen = 40;
const patienceMs = 15_000;

export async function walk(stage: Stage, states: readonly State[], options: WalkOptions): Promise<void> {
  let at: { page: Page; site: string; place: string } | undefined;
  const leave = async () => {
    await at?.page.context().close();
    at = undefined;
  };
  const seen = new Set<string>();
  for (const state of states) {
    const place = `${state.site ?? ''} ${state.path}`;
    try {
      if (state.apart || at?.place !== place) {
        await leave();
        const page = await stage.newPage();
        page.setDefaultTimeout(patienceMs);
        page.on('pageerror', ({ message }) => options.onTrouble(state.name, `The editor threw: ${message}`));
        const site = state.site ? await stage.siteOf(state.site, state.apart === 'site') : '';
        at = { page, site, place };
        await page.goto(`${stage.url}/${[site, state.path].filter(Boolean).join('/')}`);
        await settled(page);
      }
      await visitState(state, { page: at.page, site: at.site, stage }, options, seen);
      if (state.apart) await leave();
    } catch (error) {
      options.onTrouble(state.name, error instanceof Error ? error.message : String(error));
      await leave();
    }
  }
  await leave();
}

/** `seen`: what was opened on the same screen before, and is the same here. */
async function visitState(
  state: State,
  scene: Scene,
  options: WalkOptions,
  seen: Set<string>,
): Promise<void> {
  const { page } = scene;
  const stood = await focusIsSomewhere(page);
  await state.show?.(scene);
  const other = await state.showOther?.(scene);
  await other?.bringToFront();
  const covered = !other && state.show !== undefined && (await layers(page).count()) > 0;
  await options.visit({ name: state.name, state, page: other ?? page, ...(covered && { part: opened }) });
  if (state.apart) return;
  if (state.show) await close(page, state.name, options, stood);
  if (state.openers) await visitOpeners(state, openersOf[state.openers], page, options, seen);
}

/** The screen is drawn and knows what it shows. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1, h2').first().waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}

/** The first of the things that unfold, and everything that opens something, opened in turn. */
async function visitOpeners(
  state: State,
  selector: string,
  page: Page,
  options: WalkOptions,
  seen: Set<string>,
): Promise<void> {
  const things = page.locator('main details > summary:visible');
  if (await things.count()) {
    await things.first().click();
    await options.visit({ name: `${state.name}+unfolded`, state, page });
  }
  const [screen] = state.name.split('/');
  const count = Math.min(await page.locator(selector).count(), openersAScreen);
  for (let place = 0; place < count; place++) {
    const opener = page.locator(selector).nth(place);
    if (!(await opener.isVisible())) continue;
    const kind = await kindOf(opener);
    if (seen.has(`${screen} ${kind}`)) continue;
    seen.add(`${screen} ${kind}`);
    const name = `${state.name}+${kind}`;
    await opener.click();
    await layers(page)
      .first()
      .waitFor({ timeout: 5000 })
      .catch(() => options.onTrouble(name, 'Nothing opened.'));
    await options.visit({ name, state, page, part: opened });
    await close(page, name, options, true);
  }
}

/** The same menu on every row is one menu, and so is the part of a sentence, whatever they hold: "Event: add_to_cart". */
async function kindOf(opener: Locator): Promise<string> {
  const [name, look] = await opener.evaluate((button) => [
    // A card is called by all it says.
    button.closest('.event-card') && !button.hasAttribute('aria-label')
      ? ''
      : (button.getAttribute('aria-label') ?? (button as HTMLElement).innerText),
    button.className,
  ]);
  return slug(`${name || look}`.replace(/^(Actions for|Move|More for|More settings|Help) .*|: .*/, '$1'));
}

/** Escape, as often as needed. Whoever closed something stands somewhere: the next key must not begin at the page's top. */
async function close(
  page: Page,
  name: string,
  { onTrouble }: WalkOptions,
  stoodSomewhere: boolean,
): Promise<void> {
  for (let press = 0; press < 4 && (await layers(page).count()) > 0; press++) {
    const before = await layers(page).count();
    await page.keyboard.press('Escape');
    for (let waited = 0; waited < 1000 && (await layers(page).count()) >= before; waited += 50)
      await page.waitForTimeout(50);
  }
  if (await layers(page).count()) throw new Error(`Escape does not close ${name}.`);
  for (let waited = 0; stoodSomewhere && waited < 500; waited += 50) {
    if (await focusIsSomewhere(page)) return;
    await page.waitForTimeout(50);
  }
  if (stoodSomewhere) onTrouble(name, 'Focus is lost when it closes.');
}

function layers(page: Page): Locator {
  return page.locator(opened).filter({ visible: true });
}

function focusIsSomewhere(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement !== document.body);
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 48);
}
