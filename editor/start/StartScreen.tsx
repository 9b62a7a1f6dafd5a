import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Workspace } from '../../shared/api';
import type { RuleSet } from '../../shared/ruleset/types';
import { api, RefusedError } from '../api/client';
import { Trouble } from '../api/Trouble';
import { useAnswer } from '../api/useAnswer';
import { Logo } from '../shell/Logo';
import { Button } from '../ui/Button';
import { Code } from '../ui/Code';
import { RadioList } from '../ui/RadioList';
import { TextField } from '../ui/TextField';
import { type ConsentManager, firstRuleSet, originOf } from './firstRuleSet';
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

/** The first thing anyone sees: which site is this about, and who asks its visitors for consent. */
export default function StartScreen() {
  const [, go] = useLocation();
  const onOpen = (site: string) => go(`/${site}/rules`);
  const [address, setAddress] = useState('');
  const [manager, setManager] = useState<ConsentManager>('page');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const { value: offers, trouble, again } = useAnswer(readOffers);
  const { demo, sites = [] } = offers ?? {};
  const origin = originOf(address);

  const create = async (name: string, ruleSet: RuleSet) => {
    setBusy(true);
    setRefused('');
    try {
      const made: Workspace = await api.createSite({ name, ruleSet });
      onOpen(made.site.id);
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  const start = () => {
    setTried(true);
    if (origin) void create(new URL(origin).host, firstRuleSet(new URL(origin).host, origin, manager));
  };
  const problem =
    tried && !origin
      ? { severity: 'error' as const, message: 'Type the address of a page, such as shop.example.' }
      : undefined;

  return (
    <main className="start">
      <div className="start-inner">
        <Logo />
        <h1>Which site do you want to measure?</h1>
        <p className="start-lead">
          Point at a button on it, say what it counts as, and see it arrive. Nothing changes on the site until
          you publish.
        </p>
        {trouble && (
          <Trouble title="What is here already could not be read." onRetry={again}>
            {trouble}
          </Trouble>
        )}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            start();
          }}
        >
          <TextField
            label="Address of the site"
            placeholder="shop.example"
            value={address}
            onChange={setAddress}
            problem={problem}
            input={{ inputMode: 'url' }}
          />
          <RadioList
            label="Who asks visitors for consent there?"
            value={manager}
            onChange={setManager}
            options={[
              {
                value: 'page',
                label: 'A banner on the site',
                hint: 'Nothing is sent until it tells Milepost.',
              },
              { value: 'none', label: 'Nobody, no consent is asked for', hint: 'Events are sent at once.' },
            ]}
          />
          {manager === 'page' && (
            <div className="start-consent">
              <p>When someone agrees, the banner says so with this line:</p>
              <Code
                label="consent line"
                text="milepost.push(['consent', { analytics_storage: 'granted' }]);"
              />
            </div>
          )}
          {refused && <Trouble title="The site was not created.">{refused}</Trouble>}
          <Button look="primary" type="submit" disabled={busy}>
            Start
          </Button>
        </form>
        {demo && (
          <section aria-labelledby="start-demo">
            <h2 id="start-demo">Or try it on the demo shop</h2>
            <p>A small shop with a consent banner runs beside this editor.</p>
            <div className="start-buttons">
              <Button
                disabled={busy}
                onClick={() =>
                  create('Demo shop', firstRuleSet('Demo shop', new URL(demo.url).origin, 'page'))
                }
              >
                Start empty on the demo shop
              </Button>
              <Button disabled={busy} onClick={() => create('Demo shop', demo.ruleSet)}>
                Start with its ready rules
              </Button>
            </div>
          </section>
        )}
        {sites.length > 0 && (
          <section aria-labelledby="start-sites">
            <h2 id="start-sites">Sites here already</h2>
            <ul className="start-sites">
              {sites.map((site) => (
                <li key={site.id}>
                  <Button look="plain" onClick={() => onOpen(site.id)}>
                    {site.name} <span>{site.origins[0]}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  );
}
