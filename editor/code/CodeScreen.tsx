import { useState } from 'react';
import { Tabs } from '../ui/Tabs';
import './code.css';
import { JsonView } from './JsonView';
import { SourceView } from './SourceView';

/** For people who read code: the document as it is stored, and the container as it is built. */
export default function CodeScreen() {
  const [tab, setTab] = useState('rule-set');
  return (
    <div className="code-screen">
      <h1>JSON</h1>
      <Tabs
        label="Text"
        value={tab}
        onChange={setTab}
        entries={[
          { value: 'rule-set', label: 'Rule set', content: <JsonView /> },
          { value: 'source', label: 'Container source', content: <SourceView /> },
        ]}
      />
    </div>
  );
}
