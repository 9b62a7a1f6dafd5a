/** Pages of the reference as Markdown. */
import type { ReferenceKind, ReferenceOption, ReferencePage } from '../reference';

const folders: Readonly<Record<ReferenceKind, string>> = {
  trigger: 'triggers',
  variable: 'variables',
  operator: 'operators',
  format: 'formats',
  destination: 'destinations',
};
const headings: readonly [kind: ReferenceKind, heading: string, about: string][] = [
  ['trigger', 'Triggers', 'What is noticed.'],
  ['variable', 'Variables', 'What can be read.'],
  ['operator', 'Comparisons', 'What a condition asks of a variable.'],
  ['format', 'Formats', 'How a variable’s value is changed before it is used.'],
  ['destination', 'Destinations', 'Who receives events.'],
];

/** `triggers/click.md` */
export function pathOf({ kind, type }: Pick<ReferencePage, 'kind' | 'type'>): string {
  return `${folders[kind]}/${type}.md`;
}

/** `README.md`: every page by its kind and group. */
export function indexMarkdown(pages: readonly ReferencePage[], release: string): string {
  const lines = [`# Milepost reference`, '', `Made from the definitions of Milepost ${release}.`];
  for (const [kind, heading, about] of headings) {
    lines.push('', `## ${heading}`, '', about);
    const ofKind = pages.filter((page) => page.kind === kind);
    const groups = [...new Set(ofKind.map(({ group }) => group))];
    for (const group of groups) {
      if (groups.length > 1) lines.push('', `### ${group}`);
      lines.push('');
      for (const page of ofKind.filter((each) => each.group === group))
        lines.push(`- [${page.title}](${pathOf(page)}): ${page.description}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

export function pageMarkdown(page: ReferencePage): string {
  const { kind, type, title, group, description, sentence, options, notices, presets, examples, facts } =
    page;
  const lines = [
    `# ${capital(title)}`,
    '',
    description,
    '',
    `Reads as: *${sentence}*`,
    '',
    `Stored as the ${kind} \`${type}\`, under ${group}.`,
  ];
  if (options.length > 0)
    lines.push('', '## Settings', ...options.flatMap((option) => optionLines(option, '')));
  if (notices.length > 0) {
    lines.push('', '## What it notices', '', 'Variables that have a value under this trigger.', '');
    for (const { name, title: words, type: holds } of notices)
      lines.push(`- \`${name}\` (${holds}): ${words}`);
  }
  if (presets.length > 0) {
    lines.push('', '## Offered under names of their own');
    for (const preset of presets) {
      lines.push('', `### ${preset.title}`, '');
      if (preset.description) lines.push(`${preset.description}`, '');
      lines.push(`*${preset.sentence}*`, '', ...fenced('json', JSON.stringify(preset.settings, null, 2)));
    }
  }
  if (facts?.length) lines.push('', '## What it asks for and takes', '', ...facts.map((fact) => `- ${fact}`));
  lines.push('', '## Examples');
  for (const example of examples) {
    lines.push('', `### ${example.title}`, '', `*${example.sentence}*`, '');
    if (example.outcome) lines.push(example.outcome, '');
    lines.push(...fenced('json', JSON.stringify(example.settings, null, 2)));
  }
  lines.push(
    '',
    '## What it compiles to',
    '',
    `The entry of a rule set with the first example alone. The whole container is ${page.bytes.toLocaleString('en')} bytes (brotli).`,
    '',
    ...fenced('js', page.code.trimEnd()),
  );
  return `${lines.join('\n')}\n`;
}

/** Rows of a table stand indented beneath it. */
function optionLines(option: ReferenceOption, indent: string): string[] {
  const { name, title, description, type, unit, limits, required, choices, onlyWhen, examples, fields } =
    option;
  const facts = [
    type,
    ...(unit ? [`in ${unit}`] : []),
    ...(limits ? [limits] : []),
    required ? 'required' : 'optional',
    ...(option.default === undefined ? [] : [`default: ${option.default}`]),
    ...(onlyWhen ? [`only where ${onlyWhen}`] : []),
  ];
  const lines = [...(indent ? [] : ['']), `${indent}- **${title}** (\`${name}\`): ${facts.join('; ')}.`];
  const inner = `${indent}  `;
  if (description) lines.push(`${inner}${description}`);
  if (examples?.length) lines.push(`${inner}Such as ${examples.map((one) => `\`${one}\``).join(', ')}.`);
  for (const { value, words } of choices ?? []) lines.push(`${inner}- \`${String(value)}\`: ${words}`);
  for (const field of fields ?? []) lines.push(...optionLines(field, inner));
  return lines;
}

function fenced(language: string, text: string): string[] {
  return [`\`\`\`${language}`, text, '```'];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
