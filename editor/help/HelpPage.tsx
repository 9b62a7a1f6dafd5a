import type { ReferenceKind } from '../../shared/reference';
import { t } from '../../shared/texts/t';
import { Trouble } from '../api/Trouble';
import { useAnswer } from '../api/useAnswer';
import { PageOfReference } from './PageOfReference';
import { readReference } from './reference';

/** The page of one type. */
export default function HelpPage({ kind, type }: { kind: ReferenceKind; type: string }) {
  const { value, trouble, again } = useAnswer(readReference);
  const page = value?.find((one) => one.kind === kind && one.type === type);
  if (trouble)
    return (
      <Trouble title={t('The reference could not be read.')} onRetry={again}>
        {trouble}
      </Trouble>
    );
  if (!value) return <p className="quiet">{t('Opening…')}</p>;
  if (!page) return <p className="quiet">{t('There is no page about this yet.')}</p>;
  return (
    <>
      <h2 className="popover-title">{page.title}</h2>
      <PageOfReference page={page} />
    </>
  );
}
