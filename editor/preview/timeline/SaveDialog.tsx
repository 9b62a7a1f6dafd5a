import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { t } from '../../../shared/texts/t';
import { serializeVisit, visitFileEnding } from '../../../shared/visit/file';
import { type MaskKind, maskKinds, maskVisit } from '../../../shared/visit/mask';
import type { Visit } from '../../../shared/visit/visit';
import { catalog } from '../../shell/document';
import { Button } from '../../ui/Button';
import { Dialog, DialogActions } from '../../ui/Dialog';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import { notify } from '../../ui/Toast';
import { shownVisit } from '../previewStore';
import { saveStore } from './saveStore';

const kinds: Record<MaskKind, { title: string; hint: string }> = {
  email: { title: t('E-mail addresses'), hint: t('Wherever they stand: in texts, addresses and requests.') },
  phone: { title: t('Phone numbers'), hint: t('Whatever looks like one, your own numbers on the page too.') },
  card: { title: t('Card numbers'), hint: t('Checked by their last digit.') },
  query: {
    title: t('Values in addresses'),
    hint: t('What stands behind ?name= in addresses of pages and links.'),
  },
  storage: { title: t('Cookies and browser storage'), hint: t('Values of variables that read them.') },
  fields: {
    title: t('What was typed, chosen or searched for'),
    hint: t('Passwords and the like were never recorded.'),
  },
  ids: {
    title: t('Who the visitor is'),
    hint: t('Ids, names and postal addresses in the data layer and in what was sent.'),
  },
};

export default function SaveDialog() {
  const open = useStore(saveStore, (state) => state.open);
  const close = () => saveStore.setState({ open: false });
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      look="wide"
      title={t('Save this visit')}
      description={t(
        'A file that anyone with Milepost can open and look through. Personal data is taken out first: rules that ask for it then read “unknown”.',
      )}
    >
      {open && <SaveForm onDone={close} />}
    </Dialog>
  );
}

function SaveForm({ onDone }: { onDone: () => void }) {
  const [visit] = useState(() => shownVisit());
  const [name, setName] = useState(visit.name ?? '');
  const [without, setWithout] = useState<ReadonlySet<MaskKind>>(new Set(maskKinds));
  const { found } = useMemo(() => maskVisit(visit, catalog), [visit]);
  const toggle = (kind: MaskKind, on: boolean) => {
    const next = new Set(without);
    if (on) next.add(kind);
    else next.delete(kind);
    setWithout(next);
  };
  const save = () => {
    const named = { ...visit, ...(name.trim() && { name: name.trim() }) };
    const saved = maskVisit(named, catalog, without).visit;
    const file = fileName(saved);
    download(serializeVisit(saved), file);
    notify({ title: t('The visit was saved'), description: file });
    onDone();
  };
  return (
    <form
      className="save-visit"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={t('Name')}
        placeholder={t('What it shows, such as: add to cart fails on sale pages')}
        value={name}
        onChange={setName}
      />
      {visit.masked && (
        <p className="moment-note">{t('This visit came from a file: what was taken out of it stays out.')}</p>
      )}
      <fieldset className="save-kinds">
        <legend>{t('Take out')}</legend>
        {maskKinds.map((kind) => (
          <div key={kind}>
            <Switch
              label={kinds[kind].title}
              hint={kinds[kind].hint}
              checked={without.has(kind)}
              onChange={(on) => toggle(kind, on)}
            />
            <span className="number quiet">{foundWords(found[kind])}</span>
          </div>
        ))}
      </fieldset>
      <p className="moment-note">
        {t('Paths of pages, what stands on them, and the rules of your drafts stay readable.')}
        {without.size < maskKinds.length && <b> {t('Some personal data will be in the file.')}</b>}
      </p>
      <DialogActions>
        <Button look="plain" onClick={onDone}>
          {t('Cancel')}
        </Button>
        <Button type="submit" look="primary">
          <Download size={15} /> {t('Save file')}
        </Button>
      </DialogActions>
    </form>
  );
}

function foundWords(count: number): string {
  return count === 0 ? t('none found') : t('{count} found', { count: count.toLocaleString('en') });
}

/** `add-to-cart-2026-11-22-1402.milepost-visit.json` */
function fileName({ name, recordedAt }: Visit): string {
  const words = (name ?? 'visit')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const at = new Date(recordedAt);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${words || 'visit'}-${day}-${two(at.getHours())}${two(at.getMinutes())}${visitFileEnding}`;
}

function download(text: string, file: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
