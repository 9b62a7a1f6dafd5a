import { ChevronDown, Download, Printer } from 'lucide-react';
import { useLocation } from 'wouter';
import {
  exportPlan,
  type PlanFormat,
  planFileName,
  planFormats,
  planFormatWords,
} from '../../shared/plan/exports';
import { t } from '../../shared/texts/t';
import { catalog, getRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { Menu } from '../ui/Menu';
import { saveFile } from '../ui/saveFile';

export function downloadPlan(format: PlanFormat): void {
  const ruleSet = getRuleSet();
  const text = exportPlan(ruleSet, catalog, format);
  saveFile(planFileName(ruleSet, format), text, planFormatWords[format].type);
}

/** The plan on paper, or as a file. */
export function ExportMenu() {
  const [, go] = useLocation();
  return (
    <Menu
      label={t('Share the plan')}
      entries={[
        { label: t('One page to print'), icon: <Printer size={15} />, onSelect: () => go('/plan/print') },
        ...planFormats.map((format, index) => ({
          label: t('{title} file', { title: planFormatWords[format].title }),
          icon: <Download size={15} />,
          separated: index === 0,
          onSelect: () => downloadPlan(format),
        })),
      ]}
      trigger={
        <Button>
          {t('Share')} <ChevronDown size={14} aria-hidden="true" />
        </Button>
      }
    />
  );
}
