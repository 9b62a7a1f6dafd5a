/** Answers what a page says it found worth counting, and makes the rules a person asks for there. */

import type { Recipe } from '../../shared/recipes/recipe';
import type { Found, FoundRow } from '../../shared/scan/found';
import { t, told } from '../../shared/texts/t';
import { onAgent, openPage, showPage, tellAgent } from '../preview/connect';
import { pageToOpen, previewedSite } from '../preview/site';
import { addRecipe } from '../recipes/addRecipe';
import { openRecipes } from '../recipes/recipeStore';
import { catalog, edit, getRuleSet, undo } from '../shell/document';
import { setupSteps } from '../start/steps';
import { takeStep } from '../start/takeStep';
import { store } from '../store/store';
import { notify } from '../ui/Toast';
import { draftOf, stateOf } from './draftOf';

let found: readonly Found[] = [];
let wanted = false;

/** Opens the site, or brings it to the front, and looks over the page. */
export function scanSite(): void {
  const site = previewedSite();
  if (!site) return;
  if (tellAgent({ type: 'scan' })) showPage();
  else {
    wanted = true;
    openPage(site, pageToOpen(site));
  }
}

/** Listens to the page until the returned stop. `go`: opens an address below the site. */
export function answerScans(go: (address: string) => void): () => void {
  const stopHearing = onAgent((message) => {
    if (message.type === 'ready' && wanted) {
      wanted = false;
      tellAgent({ type: 'scan' });
    } else if (message.type === 'scanned') {
      found = message.found;
      void tellRows();
    } else if (message.type === 'scan-add') void add(message.sight, go);
    else if (message.type === 'left') found = [];
  });
  const stopWatching = store.subscribe(({ document }, before) => {
    if (document !== before.document && found.length) void tellRows();
  });
  return () => {
    stopHearing();
    stopWatching();
  };
}

// The recipes are a good part of the editor's weight, and few visits need them.
const load = async (): Promise<readonly Recipe[]> => (await import('../../shared/recipes')).recipes;

async function tellRows(): Promise<void> {
  const recipes = await load();
  const ruleSet = getRuleSet();
  const rows = found.flatMap((one): FoundRow[] => {
    const recipe = recipes.find(({ id }) => id === one.recipe);
    if (!recipe) return [];
    return [
      {
        sight: one.sight,
        recipe: told(recipe.title),
        stage: stageOf(recipe),
        state: stateOf(one, recipe, ruleSet, catalog),
      },
    ];
  });
  tellAgent({ type: 'scan-rows', rows });
}

/** Name of the stage in the plan, as its owner calls it; otherwise as the recipe does. */
function stageOf({ makes }: Recipe): string {
  const stage = makes.events[0]?.stage;
  const { stages } = getRuleSet().plan;
  return [...stages, ...(makes.stages ?? [])].find(({ id }) => id === stage)?.name ?? '';
}

async function add(sight: string, go: (address: string) => void): Promise<void> {
  const one = found.find((each) => each.sight === sight);
  const recipe = one && (await load()).find(({ id }) => id === one.recipe);
  if (!one || !recipe) return;
  const ruleSet = getRuleSet();
  const draft = draftOf(one, ruleSet);
  const state = stateOf(one, recipe, ruleSet, catalog);
  if (state === 'counted') return tellRows();
  if (state === 'asks') {
    openRecipes(recipe.id, draft);
    return;
  }
  // What was planned goes by the name it has in the plan.
  const step = setupSteps(ruleSet).find((one) => one.recipe === recipe.id && !one.done);
  const added = step
    ? takeStep(ruleSet, step, recipe, draft, catalog)
    : addRecipe(recipe, draft, ruleSet, catalog);
  edit(t('Add from the page: {title}', { title: one.title }), () => added.ruleSet);
  const [first] = added.rules;
  if (first !== undefined) go(`/rules/${first}`);
  notify({
    title: t('Added {title}', { title: told(recipe.title) }),
    description: one.name || one.title,
    action: { label: t('Undo'), run: undo },
  });
}
