import { useState } from 'react';
import { reasonWords } from '../../shared/forwarding/reasons';
import type { ForwardingProtocol, ForwardingTestAnswer } from '../../shared/forwarding/types';
import type { Destination } from '../../shared/ruleset/types';
import { t, told } from '../../shared/texts/t';
import { forwardingApi } from '../api/forwarding';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';

/** One made-up event, at once: whether the vendor takes it, before a visitor's depends on it. */
export function TestEvent({
  site,
  destination,
  protocol,
  onTested,
}: {
  site: string;
  destination: Destination;
  protocol: ForwardingProtocol;
  onTested: () => void;
}) {
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<ForwardingTestAnswer>();
  const [trouble, setTrouble] = useState('');
  const send = async () => {
    setBusy(true);
    setTrouble('');
    try {
      setAnswer(await forwardingApi.test(site, destination.id, code.trim() ? { code: code.trim() } : {}));
      onTested();
    } catch (error) {
      setAnswer(undefined);
      setTrouble((error as Error).message);
    }
    setBusy(false);
  };
  return (
    <div className="forwarding-test">
      <div className="forwarding-secret">
        {protocol.test === 'code' && (
          <TextField
            label={t('Test code')}
            hint={told(protocol.testHint)}
            mono
            value={code}
            onChange={setCode}
          />
        )}
        {/* Without a code, what is meant as a test would count. */}
        <Button
          disabled={busy || (protocol.test === 'code' && code.trim() === '')}
          onClick={() => void send()}
        >
          {busy ? t('Sending…') : t('Send a test event')}
        </Button>
      </div>
      {protocol.test === 'real' && (
        <p className="field-hint">
          {protocol.type === 'webhook'
            ? t('A made-up event is posted to your address once, signed like all others.')
            : t('This vendor has no way to try: it takes the test event for a real one, worth 1 EUR.')}
        </p>
      )}
      {protocol.test === 'validate' && (
        <p className="field-hint">{t('The vendor answers whether it is right, and counts nothing.')}</p>
      )}
      <p role="status">
        {trouble}
        {answer && (
          <>
            <b>
              {answer.received
                ? t('The vendor took {name}.', { name: answer.sentAs })
                : reasonWords(answer.reason)}
            </b>{' '}
            {!answer.received && answer.said && <q>{answer.said}</q>}
          </>
        )}
      </p>
    </div>
  );
}
