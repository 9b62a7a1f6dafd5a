import { useState } from 'react';
import { t } from '../../shared/texts/t';
import { Tabs } from '../ui/Tabs';
import './code.css';
import { JsonView } from './JsonView';
import { SourceView } from './SourceView';

/** For people who read code: the document as it is stored, and the container as it is built. */
export default function CodeScreen() {
  const [tab, setTab] = useState('rule-set');
  return (
    <div className="code-screen">
      <h1>{t('JSON')}</h1>
      <Tabs
        label={t('Text')}
        value={tab}
        onChange={setTab}
        entries={[
          { value: 'rule-set', label: t('Rule set'), content: <JsonView /> },
          { value: 'source', label: t('Container source'), content: <SourceView /> },
        ]}
      />
    </div>
  );
}
