import { useCallback, useState } from 'react';
import type { PrivacySettings, PrivacyState } from '../../shared/privacy/types';
import { t } from '../../shared/texts/t';
import { privacyApi } from '../api/privacy';
import { Trouble } from '../api/Trouble';
import { useAnswer } from '../api/useAnswer';
import { useEditor } from '../store/store';
import { Page } from '../ui/Page';
import { notify } from '../ui/Toast';
import { CountingPart } from './CountingPart';
import { ErasePart } from './ErasePart';
import { KeptPart } from './KeptPart';
import { LeavesPart } from './LeavesPart';
import './privacy.css';

/** What leaves visitors' pages, what is kept of it and for how long, and how one person's data goes. */
export default function PrivacyScreen() {
  const site = useEditor((state) => state.site?.id);
  const ask = useCallback(() => privacyApi.state(site ?? ''), [site]);
  const { value, trouble, again } = useAnswer(site === undefined ? undefined : ask);
  const [changed, setChanged] = useState<PrivacyState>();
  if (site === undefined) return null;
  const state = changed ?? value;
  const change = (settings: Partial<PrivacySettings>) =>
    void privacyApi
      .change(site, settings)
      .then(setChanged, (error: Error) =>
        notify({ title: t('The setting was not kept'), description: error.message, tone: 'bad' }),
      );
  const erased = () => {
    setChanged(undefined);
    again();
  };
  return (
    <Page
      title={t('Privacy')}
      about={t(
        'What people type is never read. E-mail addresses, phone, card and account numbers and tokens are taken out on the page, and once more when they arrive.',
      )}
    >
      <LeavesPart />
      {trouble && (
        <Trouble title={t('What is kept could not be read.')} onRetry={again}>
          {trouble}
        </Trouble>
      )}
      {state && (
        <>
          <KeptPart state={state} onChange={change} />
          <CountingPart site={site} settings={state.settings} onChange={change} />
          <ErasePart site={site} onErased={erased} />
        </>
      )}
    </Page>
  );
}
