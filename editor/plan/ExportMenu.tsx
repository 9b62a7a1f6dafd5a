import { ChevronDown, Download, Printer } from 'lucide-react';
import { useLocation } from 'wouter';
import { type FileFormat, fileFormats, fileFormatWords } from '../../shared/fileFormats';
import { exportPlan, planFileName } from '../../shared/plan/exports';
import { t } from '../../shared/texts/t';
import { catalog, getRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { Menu } from '../ui/Menu';
import { saveFile } from '../ui/saveFile';

export function downloadPlan(format: FileFormat): void {
  const ruleSet = getRuleSet();
  const text = exportPlan(ruleSet, catalog, format);
  saveFile(planFileName(ruleSet, format), text, fileFormatWords[format].type);
}

/** The plan on paper, or as a file. */
export function ExportMenu() {
  const [, go] = useLocation();
  return (
    <Menu
      label={t('Share the plan')}
      entries={[
        { label: t('One page to print'), icon: <Printer size={15} />, onSelect: () => go('/plan/print') },
        ...fileFormats.map((format, index) => ({
          label: t('{title} file', { title: fileFormatWords[format].title }),
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
