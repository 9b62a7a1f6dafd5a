import { useState } from 'react';
import { useLocation } from 'wouter';
import type { StarterBusiness } from '../../shared/plan/starters';
import { t } from '../../shared/texts/t';
import { businessOf } from '../recipes/business';
import { useRecipes } from '../recipes/useRecipes';
import { edit, getRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { Dialog, DialogActions } from '../ui/Dialog';
import { Select } from '../ui/Select';
import { fewVisitors, kinds } from './kinds';
import { ProposalList } from './ProposalList';
import { mistakes, type Proposed, proposalFor, withProposal } from './proposal';
import './start.css';

/** The proposal for a site that is here already. */
export default function ProposeDialog({ onClose }: { onClose: () => void }) {
  const [, go] = useLocation();
  const recipes = useRecipes();
  const [business, setBusiness] = useState<StarterBusiness>(() => businessOf(getRuleSet()));
  const [few, setFew] = useState(false);
  const [changed, setChanged] = useState<Readonly<Record<string, readonly Proposed[]>>>({});
  const place = `${business} ${few}`;
  const lines = changed[place] ?? proposalFor(business, few);
  const take = () => {
    edit(t('Propose a plan'), (ruleSet) =>
      withProposal({ ...ruleSet, site: { ...ruleSet.site, business } }, lines, recipes),
    );
    onClose();
    go('/start');
  };
  const fits = recipes.length > 0 && Object.keys(mistakes(lines)).length === 0;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('Propose a plan')} look="wide">
      <div className="propose">
        <Select
          label={t('What kind of business is it?')}
          value={business}
          options={kinds}
          onChange={setBusiness}
        />
        <Checkbox {...fewVisitors} checked={few} onChange={setFew} />
        <ProposalList
          lines={lines}
          recipes={recipes}
          onChange={(next) => setChanged({ ...changed, [place]: next })}
        />
      </div>
      <DialogActions>
        <Button look="plain" onClick={onClose}>
          {t('Cancel')}
        </Button>
        <Button look="primary" disabled={!fits || lines.every(({ ticked }) => !ticked)} onClick={take}>
          {t('Add to the plan')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
