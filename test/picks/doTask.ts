import type { Browser, Locator, Page } from 'playwright';
import type { FromAgent } from '../../shared/preview';
import type { Pick } from '../../shared/target/fingerprint';
import { agentButton, agentText } from '../support/agent';
import type { AgentOnPage } from './onPage';
import { openTask, problemsOf, startAgent } from './openTask';
import type { Action, Movement, PickTask } from './task';

declare global {
  interface Window {
    agent: AgentOnPage;
  }
}

export interface Done {
  name: string;
  actions: number;
  /** Absent: right. */
  wrong?: string;
}

/** Does a task as a person would, and compares what the editor is told with what was meant. */
export async function doTask(browser: Browser, task: PickTask): Promise<Done> {
  const page = await openTask(browser, task);
  const done = { name: task.name, actions: task.actions.length };
  try {
    for (const movement of task.before ?? []) await move(page, movement);
    for (const action of task.actions) await act(page, action);
    for (const movement of task.meanwhile ?? []) await move(page, movement);
    const said = await agentText(page);
    await page.keyboard.press('Enter');
    const pick = await pickedOn(page);
    if (problemsOf(page)[0]) return { ...done, wrong: problemsOf(page).join('; ') };
    if (!pick) return { ...done, wrong: `nothing was picked; the agent says: ${said.replace(/\n/g, ' / ')}` };
    if (task.says && !task.says.test(said))
      return { ...done, wrong: `the card does not say ${task.says}: ${said.replace(/\n/g, ' / ')}` };
    if (task.gone) {
      await page.reload();
      await startAgent(page);
    }
    const wrong = await judge(page, task, pick);
    return wrong ? { ...done, wrong: `${pick.name}: ${wrong}` } : done;
  } catch (error) {
    return { ...done, wrong: error instanceof Error ? error.message : String(error) };
  } finally {
    await page.context().close();
  }
}

async function pickedOn(page: Page): Promise<Pick | undefined> {
  const until = Date.now() + 1500;
  while (Date.now() < until) {
    const heard = await page.evaluate((): FromAgent[] => window.agent.heard);
    for (const message of heard) if (message.type === 'picked') return message.pick;
    await page.waitForTimeout(30);
  }
  return undefined;
}

async function judge(page: Page, { chosen }: PickTask, pick: Pick): Promise<string | undefined> {
  const meant = await page.evaluate(
    ({ scopes, frame }) =>
      scopes.map(({ selector, guards }) => {
        const found = window.agent.find(selector, guards, frame);
        return { count: found.length, truth: found.some((element) => element.hasAttribute('data-truth')) };
      }),
    { scopes: pick.scopes, frame: pick.fingerprint.frame },
  );
  const said = pick.scopes
    .map(({ kind, selector }, index) => `${kind} ${selector} (${meant[index]?.count})`)
    .join('; ');
  if (!meant[pick.chosen]?.truth) return `the chosen scope means something else: ${said}`;
  const only = pick.scopes.findIndex(({ kind }) => kind === 'only');
  if (only < 0) return `nothing means only this one: ${said}`;
  if (!meant[only]?.truth || meant[only]?.count !== 1) return `“only this one” means something else: ${said}`;
  const scope = pick.scopes[pick.chosen]!;
  if (chosen && (scope.kind !== chosen.kind || meant[pick.chosen]?.count !== chosen.matches))
    return `not ${chosen.matches} by “${chosen.kind}”: ${said}`;
  return undefined;
}

async function move(page: Page, movement: Movement): Promise<void> {
  if ('hover' in movement) {
    const { x, y } = await middleOf(page, movement.hover);
    await page.mouse.move(x, y, { steps: 4 });
    await page.waitForTimeout(60);
  } else if ('wheel' in movement) {
    const { x, y } = movement.over ? await middleOf(page, movement.over) : { x: 150, y: 150 };
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, movement.wheel);
    await page.waitForTimeout(150);
  } else if ('waitFor' in movement) await (await find(page, movement.waitFor)).waitFor({ timeout: 3000 });
  else if ('waitMs' in movement) await page.waitForTimeout(movement.waitMs);
  else await page.evaluate(movement.run);
}

async function act(page: Page, action: Action): Promise<void> {
  if ('press' in action || 'shiftPress' in action) {
    const shift = 'shiftPress' in action;
    const { x, y } = await middleOf(page, shift ? action.shiftPress : action.press);
    await page.mouse.move(x, y, { steps: 3 });
    await page.waitForTimeout(40);
    if (shift) await page.keyboard.down('Shift');
    await page.mouse.down();
    await page.mouse.up();
    if (shift) {
      await page.waitForTimeout(60);
      await page.keyboard.up('Shift');
    }
  } else if ('tap' in action) {
    const { x, y } = await middleOf(page, action.tap);
    await page.touchscreen.tap(x, y);
  } else if ('key' in action) await page.keyboard.press(action.key);
  else {
    await agentButton(page, action.button).click();
    for (const movement of action.meanwhile ?? []) await move(page, movement);
  }
  await page.waitForTimeout(80);
}

/** Through open shadow roots, in whichever frame it stands. */
async function find(page: Page, selector: string): Promise<Locator> {
  for (const wanted of selector ? [selector] : ['[data-press]', '[data-truth]'])
    for (const frame of page.frames()) {
      const locator = frame.locator(wanted).first();
      if (await locator.count()) return locator;
    }
  return page.locator(selector || '[data-truth]').first();
}

async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await (await find(page, selector)).boundingBox({ timeout: 2000 });
  if (!box) throw new Error(`${selector || 'What is meant'} is nowhere to be seen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
