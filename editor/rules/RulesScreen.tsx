import { useCallback } from 'react';
import { useLocation, useRoute } from 'wouter';
import { useStore } from 'zustand';
import { t } from '../../shared/texts/t';
import { openRecipes } from '../recipes/recipeStore';
import { useRuleSet } from '../shell/document';
import { NoRules } from '../start/NoRules';
import { EmptyState } from '../ui/EmptyState';
import { askedStore } from './many/asked';
import { useListAddress } from './many/listAddress';
import { useList } from './many/listStore';
import './many/ruleRows.css';
import './many/ruleSearch.css';
import './many/manyPane.css';
import './many/spread.css';
import { RuleList } from './RuleList';
import { RuleView } from './RuleView';
import './rules.css';
import { loadable, nothing } from '../ui/loadable';
import { startRule } from './startRule';
import { useRuleActions } from './useRuleActions';

const ManyPane = loadable(() => import('./many/ManyPane'));
const ListDialogs = loadable(() => import('./many/ListDialogs'), nothing);

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

  if (ruleSet.rules.length === 0) return <NoRules onStart={start} />;
  return (
    <div className="rules-screen">
      <RuleList open={rule?.id} onNew={start} onRecipe={openAll} />
      {many ? (
        <ManyPane />
      ) : rule ? (
        <RuleView rule={rule} actions={actions} />
      ) : (
        <EmptyState title={t('This rule is gone')}>
          {t('It was deleted, or its id has changed. Choose another on the left.')}
        </EmptyState>
      )}
      {asked && <ListDialogs />}
    </div>
  );
}

/** From the list, whichever was looked at last. */
const openAll = () => openRecipes();
