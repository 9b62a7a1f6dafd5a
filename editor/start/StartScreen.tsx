import { useState } from 'react';
import { useLocation } from 'wouter';
import type { NewSite } from '../../shared/api';
import { t } from '../../shared/texts/t';
import { api, RefusedError } from '../api/client';
import { Trouble } from '../api/Trouble';
import { useAnswer } from '../api/useAnswer';
import { useRecipes } from '../recipes/useRecipes';
import { Logo } from '../shell/Logo';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { Code } from '../ui/Code';
import { RadioList } from '../ui/RadioList';
import { TextField } from '../ui/TextField';
import { DemoOffers } from './DemoOffers';
import { firstRuleSet, originOf } from './firstRuleSet';
import { fewVisitors, kinds } from './kinds';
import { ProposalList } from './ProposalList';
import { mistakes, withProposal } from './proposal';
import { SiteList } from './SiteList';
import { forgetStartDraft, linesOf, useStartDraft, withLines } from './startDraft';
import './start.css';

/** Without a demo shop there is nothing to offer, and nothing to say. */
async function readOffers() {
  const noDemo = (error: unknown) => {
    if (error instanceof RefusedError && error.status === 404) return undefined;
    throw error;
  };
  const [sites, demo] = await Promise.all([api.sites(), api.demo().catch(noDemo)]);
  return { sites, demo };
}

/** The first thing anyone sees: which site, what it lives from, who asks for consent, and a plan to begin with. */
export default function StartScreen() {
  const [, go] = useLocation();
  const [draft, change] = useStartDraft();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const { value: offers, trouble, again } = useAnswer(readOffers);
  const { demo, sites = [] } = offers ?? {};
  const recipes = useRecipes(draft.business !== undefined);
  const lines = linesOf(draft);
  const origin = originOf(draft.address);

  /** Opens the new site at `screen`. */
  const create = async (site: NewSite, screen: 'rules' | 'start') => {
    setBusy(true);
    setRefused('');
    try {
      const made = await api.createSite(site);
      forgetStartDraft();
      go(`/${made.site.id}/${screen}`);
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  const start = () => {
    setTried(true);
    if (!origin || Object.keys(mistakes(lines)).length > 0) return;
    const name = demo && origin === new URL(demo.url).origin ? t('Demo shop') : new URL(origin).host;
    const first = firstRuleSet(name, origin, draft.manager, draft.business);
    const ruleSet = withProposal(first, lines, recipes);
    void create({ name, ruleSet }, ruleSet.plan.events.length > 0 ? 'start' : 'rules');
  };
  const problem =
    tried && !origin
      ? { severity: 'error' as const, message: t('Type the address of a page, such as shop.example.') }
      : undefined;

  return (
    <main className="start">
      <div className="start-inner">
        <Logo />
        <h1>{t('Which site do you want to measure?')}</h1>
        <p className="start-lead">
          {t(
            'Say what it lives from, and get a plan of a few steps worth measuring. Then point at each on the site, and see it arrive. Nothing changes there until you publish.',
          )}
        </p>
        {trouble && (
          <Trouble title={t('What is here already could not be read.')} onRetry={again}>
            {trouble}
          </Trouble>
        )}
        <form
          className="start-form"
          onSubmit={(event) => {
            // What is asked in a dialog over this is not this form.
            if (event.target !== event.currentTarget) return;
            event.preventDefault();
            start();
          }}
        >
          <div className="start-questions">
            <TextField
              label={t('Address of the site')}
              placeholder="shop.example"
              value={draft.address}
              onChange={(address) => change({ address })}
              problem={problem}
              input={{ inputMode: 'url' }}
            />
            <RadioList
              label={t('What kind of business is it?')}
              value={draft.business}
              onChange={(business) => change({ business })}
              options={kinds}
            />
            <Checkbox
              {...fewVisitors}
              checked={draft.lowTraffic}
              onChange={(lowTraffic) => change({ lowTraffic })}
            />
            <RadioList
              label={t('Who asks visitors for consent there?')}
              value={draft.manager}
              onChange={(manager) => change({ manager })}
              options={managers}
            />
            {draft.manager === 'page' && (
              <details className="start-consent">
                <summary>{t('What the banner has to say')}</summary>
                <p>{t('When someone agrees, the banner says so with this line:')}</p>
                <Code
                  label={t('consent line')}
                  text="milepost.push(['consent', { analytics_storage: 'granted' }]);"
                />
              </details>
            )}
          </div>
          <div className="start-side">
            {sites.length > 0 && <SiteList sites={sites} onGone={again} />}
            <section className="start-plan" aria-labelledby="start-plan">
              <h2 id="start-plan">{t('Your plan to begin with')}</h2>
              {draft.business ? (
                <ProposalList
                  lines={lines}
                  recipes={recipes}
                  onChange={(next) => change(withLines(draft, next))}
                />
              ) : (
                <p className="quiet">
                  {t(
                    'Choose what kind of business it is, and the steps that such sites measure first stand here. Without a choice you start with an empty plan.',
                  )}
                </p>
              )}
              {refused && <Trouble title={t('The site was not created.')}>{refused}</Trouble>}
              <div className="start-go">
                <Button
                  look="primary"
                  type="submit"
                  disabled={busy || (draft.business !== undefined && recipes.length === 0)}
                >
                  {t('Start')}
                </Button>
              </div>
            </section>
            {demo && (
              <DemoOffers
                demo={demo}
                sites={sites}
                busy={busy}
                onCreate={(site) => void create(site, 'rules')}
                onUse={() => {
                  change({ address: new URL(demo.url).origin, business: 'shop', manager: 'page' });
                  document.querySelector('.start')?.scrollTo({ top: 0 });
                }}
              />
            )}
          </div>
        </form>
      </div>
    </main>
  );
}

const managers = [
  { value: 'page', label: t('A banner on the site'), hint: t('Nothing is sent until it tells Milepost.') },
  { value: 'none', label: t('Nobody, no consent is asked for'), hint: t('Events are sent at once.') },
] as const;
