import { Plus, SearchCheck } from 'lucide-react';
import { type FormEvent, useCallback, useState } from 'react';
import { t } from '../../shared/texts/t';
import { api } from '../api/client';
import { Trouble } from '../api/Trouble';
import { useAnswer } from '../api/useAnswer';
import { addAddress } from '../connect/doctor/addAddress';
import { useEditor } from '../store/store';
import { Button } from '../ui/Button';
import { Code } from '../ui/Code';
import { TextField } from '../ui/TextField';
import { Check } from '../versions/Check';
import { requestPublish } from '../versions/PublishButton';
import type { Finding, Mend } from './finding';
import { readInstallation, summaryOf } from './readInstallation';
import { readSeen } from './readSeen';

/** Asks the server to open a page of the site and says in words what it found; before that, who fetched the container lately. */
export function CheckInstallation() {
  const site = useEditor((state) => state.site);
  const server = useEditor((state) => state.server);
  const origins = useEditor((state) => state.document.site.origins);
  const [typed, setTyped] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const [findings, setFindings] = useState<{ url: string; found: Finding[] }>();
  const id = site?.id ?? '';
  const ask = useCallback(() => api.seen(id), [id]);
  const { value: seen } = useAnswer(ask);
  const url = typed ?? `${origins[0] ?? ''}/`;

  const look = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !site) return;
    setBusy(true);
    setTrouble('');
    try {
      const [answer, versions] = await Promise.all([
        api.installation(id, whole(url, origins)),
        api.versions(id),
      ]);
      const own = { site: id, server, origins, live: site.live, versions };
      setFindings({ url, found: readInstallation(answer, own) });
    } catch (error) {
      setFindings(undefined);
      setTrouble(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  const shown = findings?.found ?? (seen ? readSeen(seen, { origins }) : []);
  return (
    <>
      <form className="install-check" onSubmit={(event) => void look(event)}>
        <TextField
          label={t('Page to look at')}
          mono
          value={url}
          onChange={setTyped}
          input={{ inputMode: 'url' }}
        />
        <Button look="primary" type="submit" disabled={busy}>
          <SearchCheck size={15} aria-hidden="true" /> {busy ? t('Looking…') : t('Check installation')}
        </Button>
      </form>
      {trouble && <Trouble title={t('The page could not be looked at.')}>{trouble}</Trouble>}
      <div role="status" className="install-findings">
        {findings && <p className="install-summary">{summaryOf(findings.url, findings.found)}</p>}
        {shown.map((finding) => (
          <Found key={finding.id} finding={finding} />
        ))}
      </div>
    </>
  );
}

/** `/product/mug` and `shop.example/` are understood as pages of the site. */
function whole(typed: string, origins: readonly string[]): string {
  const text = typed.trim();
  if (/^https?:\/\//i.test(text)) return text;
  if (text.startsWith('/')) return `${origins[0] ?? ''}${text}`;
  return `https://${text}`;
}

function Found({ finding: { state, title, text, mends } }: { finding: Finding }) {
  if (!text && mends.length === 0) return <Check state={state} title={title} />;
  return (
    <Check state={state} title={title} startOpen>
      {text && <p>{text}</p>}
      {mends.map((mend) => (
        <MendButton key={mend.kind} mend={mend} />
      ))}
    </Check>
  );
}

function MendButton({ mend }: { mend: Mend }) {
  switch (mend.kind) {
    case 'copy':
      return <Code label={t('mend, {label}', { label: mend.label })} text={mend.text} />;
    case 'add-address':
      return (
        <div className="row-actions">
          <Button small onClick={() => addAddress(mend.origin)}>
            <Plus size={14} aria-hidden="true" /> {t('Add {origin} to the site', { origin: mend.origin })}
          </Button>
        </div>
      );
    case 'publish':
      return (
        <div className="row-actions">
          <Button small onClick={requestPublish}>
            {t('Publish')}
          </Button>
        </div>
      );
  }
}
