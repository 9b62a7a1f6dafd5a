import { ScanSearch } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { t } from '../../shared/texts/t';
import { useRecipes } from '../recipes/useRecipes';
import { draftOf } from '../scan/draftOf';
import { scanSite } from '../scan/scan';
import { catalog, edit, getRuleSet, undo, useRuleSet } from '../shell/document';
import { useEditor } from '../store/store';
import { Button } from '../ui/Button';
import { notify } from '../ui/Toast';
import { SetupAsk } from './SetupAsk';
import { countedSteps, LeftForLater, NothingOpen } from './SetupEnds';
import { SetupList } from './SetupList';
import './setup.css';
import type { SiteSummary } from '../../shared/api';
import { useSetupKept, withDraft, withoutStep, withSkipped } from './setupKept';
import { type SetupStep, setupSteps, titleOf, withoutSteps } from './steps';
import { takeStep } from './takeStep';
import { useFoundPlaces } from './useFoundPlaces';

/** What was planned, pointed at one after another; it can be left and come back to until nothing is open. */
export default function SetupScreen() {
  const site = useEditor((state) => state.site);
  const steps = setupSteps(useRuleSet());
  const [finished, setFinished] = useState(false);
  if (!site) return null;
  if (steps.length === 0 || finished) return <NothingOpen finished={finished} />;
  return <Setup site={site} steps={steps} onFinished={() => setFinished(true)} />;
}

interface SetupProps {
  site: SiteSummary;
  steps: readonly SetupStep[];
  onFinished: () => void;
}

function Setup({ site, steps, onFinished }: SetupProps) {
  const [, go] = useLocation();
  const recipes = useRecipes();
  const [kept, setKept] = useSetupKept(site);
  const [chosen, setChosen] = useState<string>();
  const open = steps.filter(({ done }) => !done);
  const isWaiting = ({ recipe }: SetupStep) => !kept.skipped.includes(recipe);
  const current = open.find(({ recipe }) => recipe === chosen) ?? open.find(isWaiting);
  const recipe = recipes.find(({ id }) => id === current?.recipe);
  const done = steps.length - open.length;

  useFoundPlaces((found) => {
    const places = open.flatMap((step) => {
      const one = found.find((each) => each.recipe === step.recipe);
      return one && !kept.drafts[step.recipe] ? [[step.recipe, draftOf(one, getRuleSet())] as const] : [];
    });
    setKept((before) => ({ ...before, drafts: { ...Object.fromEntries(places), ...before.drafts } }));
    const count = places.length;
    notify({
      title:
        count === 0
          ? t('No further step was found on that page')
          : t('Found a place for {counted}', { counted: countedSteps(count) }),
      description:
        count === 0
          ? t('Point at it yourself, or look at another page.')
          : t('Look whether it is the right one, and add it.'),
    });
  });
  const next = (after: SetupStep) => {
    // Onwards from here, then whatever was passed over.
    const at = open.indexOf(after);
    const order = [...open.slice(at + 1), ...open.slice(0, at)];
    setChosen(order.find(isWaiting)?.recipe);
  };
  const take = (step: SetupStep) => {
    if (!recipe) return;
    const before = getRuleSet();
    const draft = kept.drafts[step.recipe] ?? { answers: {}, places: {} };
    const added = takeStep(before, step, recipe, draft, catalog);
    edit(t('Point at {title}', { title: titleOf(step) }), () => added.ruleSet);
    setKept((was) => withoutStep(was, step.recipe));
    if (open.length === 1) onFinished();
    else next(step);
  };
  const leave = () => {
    edit(t('Put the list away'), withoutSteps);
    setKept(() => ({ skipped: [], drafts: {} }));
    notify({
      title: t('The list is put away'),
      description: t('The plan stays as it is.'),
      action: { label: t('Undo'), run: undo },
    });
    go('/rules');
  };

  return (
    <div className="setup">
      <SetupList
        steps={steps}
        current={current?.recipe}
        skipped={kept.skipped}
        onChoose={(id) => {
          setChosen(id);
          setKept((was) => withSkipped(was, id, false));
        }}
        foot={
          <>
            <Button onClick={scanSite}>
              <ScanSearch size={15} aria-hidden="true" /> {t('Find them on my site')}
            </Button>
            <Button look="plain" onClick={leave}>
              {t('Put the list away')}
            </Button>
          </>
        }
      />
      {current && recipe ? (
        <SetupAsk
          key={current.recipe}
          step={current}
          place={steps.indexOf(current) + 1}
          of={steps.length}
          last={open.length === 1}
          recipe={recipe}
          draft={kept.drafts[current.recipe]}
          onChange={(draft) => setKept((was) => withDraft(was, current.recipe, draft))}
          onSkip={() => {
            setKept((was) => withSkipped(was, current.recipe, true));
            next(current);
          }}
          onTaken={() => take(current)}
        />
      ) : current ? (
        <p className="loading">{t('Loading…')}</p>
      ) : (
        <LeftForLater
          open={open.length}
          done={done}
          onAgain={() => setKept((was) => ({ ...was, skipped: [] }))}
        />
      )}
    </div>
  );
}
