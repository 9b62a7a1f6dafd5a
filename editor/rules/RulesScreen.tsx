import { ListTree } from 'lucide-react';
import { lazy, Suspense, useCallback } from 'react';
import { useLocation, useRoute } from 'wouter';
import { useStore } from 'zustand';
import { RecipeSuggestions } from '../recipes/RecipeSuggestions';
import { openRecipes } from '../recipes/recipeStore';
import { scanSite } from '../scan/scan';
import { useRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { askedStore } from './many/asked';
import { useListAddress } from './many/listAddress';
import { useList } from './many/listStore';
import './many/many.css';
import { RuleList } from './RuleList';
import { RuleView } from './RuleView';
import './rules.css';
import { startRule } from './startRule';
import { useRuleActions } from './useRuleActions';

const ManyPane = lazy(() => import('./many/ManyPane'));
const ListDialogs = lazy(() => import('./many/ListDialogs'));

export default function RulesScreen() {
  const ruleSet = useRuleSet();
  const [, params] = useRoute('/rules/:rule');
  const [, go] = useLocation();
  const actions = useRuleActions();
  const open = params?.rule;
  const rule = ruleSet.rules.find((one) => one.id === open) ?? (open ? undefined : ruleSet.rules[0]);
  const start = useCallback(() => startRule(go), [go]);
  const many = useList((state) => state.selection.chosen.size > 1);
  const asked = useStore(askedStore, (state) => state.asked !== undefined);
  useListAddress();

  if (ruleSet.rules.length === 0) {
    return (
      <>
        <EmptyState
          screen
          icon={<ListTree size={28} />}
          title="No rules yet"
          actions={
            <>
              <Button look="primary" onClick={start}>
                Make the first rule
              </Button>
              <Button onClick={scanSite}>Scan my site</Button>
              <Button onClick={() => openRecipes()}>From a recipe</Button>
            </>
          }
        >
          A rule is one sentence: when someone does this, if that holds, send an event there. Point at a
          button on your site, say what it counts as, and it is ready to try.
        </EmptyState>
        <RecipeSuggestions />
      </>
    );
  }
  return (
    <div className="rules-screen">
      <RuleList open={rule?.id} onNew={start} onRecipe={openAll} />
      {many ? (
        <Suspense fallback={<p className="loading">Loading…</p>}>
          <ManyPane />
        </Suspense>
      ) : rule ? (
        <RuleView rule={rule} actions={actions} />
      ) : (
        <EmptyState title="This rule is gone">
          It was deleted, or its id has changed. Choose another on the left.
        </EmptyState>
      )}
      {asked && (
        <Suspense fallback={null}>
          <ListDialogs />
        </Suspense>
      )}
    </div>
  );
}

/** From the list, whichever was looked at last. */
const openAll = () => openRecipes();
