import { Bookmark, Plus, RotateCw, Smartphone, SquareArrowOutUpRight } from 'lucide-react';
import { t } from '../../../shared/texts/t';
import { openPreview } from '../../preview/actions';
import { expectPage } from '../../preview/connect';
import { resendDraft } from '../../preview/draft';
import { previewedSite } from '../../preview/site';
import { Button, type ButtonLook } from '../../ui/Button';
import { Code } from '../../ui/Code';
import { addAddress } from './addAddress';
import { hostOf, type Mend } from './trouble';

/** The ways out: lines to copy, then buttons, the likeliest first. */
export function Mends({ mends, page }: { mends: readonly Mend[]; page: string }) {
  const lines = mends.filter(({ kind }) => kind === 'install-line' || kind === 'copy-policy');
  const presses = mends.filter((mend) => !lines.includes(mend) && mend.kind !== 'wait');
  return (
    <>
      {lines.map((mend) => (
        <Line key={mend.kind} mend={mend} />
      ))}
      {presses.length > 0 && (
        <div className="preview-actions">
          {presses.map((mend, place) => (
            <Press key={mend.kind} mend={mend} page={page} first={place === 0} />
          ))}
        </div>
      )}
    </>
  );
}

function Line({ mend }: { mend: Mend }) {
  if (mend.kind === 'install-line') return <Code label={t('install line')} text={mend.text} />;
  if (mend.kind === 'copy-policy') return <Code label={t('policy')} text={mend.text} />;
  return null;
}

function Press({ mend, page, first }: { mend: Mend; page: string; first: boolean }) {
  const look = first ? 'primary' : 'normal';
  switch (mend.kind) {
    case 'open-again':
      return (
        <Button look={look} onClick={() => openPreview(page)}>
          <RotateCw size={14} /> {t('Open again')}
        </Button>
      );
    case 'open-page':
      return (
        <Button look={look} onClick={() => openPreview(mend.url)}>
          <SquareArrowOutUpRight size={14} /> {t('Open {pathname}', { pathname: new URL(mend.url).pathname })}
        </Button>
      );
    case 'add-address':
      return (
        <Button look={look} onClick={() => addAddress(mend.origin)}>
          <Plus size={14} /> {t('Add')} {hostOf(mend.origin)} {t('to the site')}
        </Button>
      );
    case 'resend-draft':
      return (
        <Button look={look} onClick={resendDraft}>
          <RotateCw size={14} /> {t('Try again')}
        </Button>
      );
    case 'bookmarklet':
    case 'pairing':
      return <Expect kind={mend.kind} look={look} page={page} />;
    default:
      return null;
  }
}

/** Other ways in: the page asks by itself, or another device does. */
function Expect({ kind, look, page }: { kind: 'bookmarklet' | 'pairing'; look: ButtonLook; page: string }) {
  const [Icon, words] =
    kind === 'pairing'
      ? ([Smartphone, t('Connect a phone')] as const)
      : ([Bookmark, t('Use the bookmarklet')] as const);
  return (
    <Button
      look={look}
      onClick={() => {
        const site = previewedSite();
        if (site) expectPage(site, kind === 'pairing' ? 'pairing' : 'ask', page);
      }}
    >
      <Icon size={14} /> {words}
    </Button>
  );
}
