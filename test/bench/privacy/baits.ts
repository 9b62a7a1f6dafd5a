/** Personal data that nobody has, as people and shops write it: seeded, so that the same seed gives the same. */
import { mulberry32 } from '../generator';

export type BaitKind = 'email' | 'phone' | 'card' | 'iban' | 'token';

export interface Bait {
  kind: BaitKind;
  /** As it is written: `+49 (0)30 1234567`. */
  written: string;
  /** What may be found nowhere: its letters and digits, in lower case. */
  core: string;
}

const first =
  'anna bodo carla dario élise farid greta hanno ines jürgen kaya liam mona nils olga petra'.split(' ');
const last = 'abel brandt costa dubois evans fischer garcia huber ito jansen koch lopez mayer novak'.split(
  ' ',
);
const hosts =
  'example.com example.co.uk mail.example.org müller.example firma-gmbh.example web.example.de'.split(' ');

export function baits(count: number, seed: number): Bait[] {
  const random = mulberry32(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const digits = (length: number) => Array.from({ length }, () => Math.floor(random() * 10)).join('');
  const makers: Record<BaitKind, () => string> = {
    email: () =>
      `${pick(first)}${pick(['.', '_', '-', ''])}${pick(last)}${digits(3)}${pick(['', '+shop', '+news'])}@${pick(hosts)}`,
    phone: () => phone(pick, digits),
    card: () => card(pick, digits),
    iban: () => iban(pick, digits),
    token: () => {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const payload = { sub: digits(9), name: `${pick(first)} ${pick(last)}`, iat: 1_700_000_000 };
      return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(payload)}.${Buffer.from(digits(32)).toString('base64url')}`;
    },
  };
  const kinds = Object.keys(makers) as BaitKind[];
  const made = new Map<string, Bait>();
  while (made.size < count) {
    const kind = kinds[made.size % kinds.length]!;
    const written = makers[kind]();
    const core = bare(
      kind === 'token' ? written.split('.')[1]! : kind === 'email' ? written.split('@')[0]! : written,
    );
    made.set(core, { kind, written, core });
  }
  return [...made.values()];
}

/** Letters and digits alone, in lower case: however a text was written or encoded, what it says. */
export function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a text says it: as it stands, or decoded once or twice. */
export function says(text: string, core: string): boolean {
  let read = text;
  for (let round = 0; round < 3; round += 1) {
    if (bare(read).includes(core)) return true;
    try {
      const decoded = decodeURIComponent(read.replaceAll('+', ' '));
      if (decoded === read) return false;
      read = decoded;
    } catch {
      return false;
    }
  }
  return false;
}

type Pick = <T>(list: readonly T[]) => T;
type Digits = (length: number) => string;

function phone(pick: Pick, digits: Digits): string {
  const area = `${pick(['30', '40', '89', '151', '176', '221'])}`;
  const [a, b, c] = [digits(3), digits(2), digits(3)].map((part) => part.replace(/^0/, '4'));
  return pick([
    () => `+49 ${area} ${a}${b}${c}`,
    () => `+49 (0)${area} ${a} ${b}${c}`,
    () => `+49${area}${a}${b}${c}`,
    () => `0049 ${area} ${a}${b}${c}`,
    () => `0${area} ${a} ${b} ${c}`,
    () => `0${area}/${a}${b}${c}`,
    () => `0${area}-${a}${b}${c}`,
    () => `(0${area}) ${a} ${b}${c}`,
    () => `0${pick(['1', '2', '6', '7'])} ${b} ${digits(2)} ${digits(2)} ${digits(2)}`,
    () => `+33 ${pick(['1', '6', '7'])} ${b} ${digits(2)} ${digits(2)} ${digits(2)}`,
    () => `(${pick(['212', '415', '617'])}) ${a}-${digits(4)}`,
    () => `${pick(['212', '415', '617'])}-${a}-${digits(4)}`,
    () => `${pick(['212', '415', '617'])}.${a}.${digits(4)}`,
    () => `+1 (${pick(['212', '415', '617'])}) ${a}-${digits(4)}`,
    () => `+44 20 7${a} ${digits(4)}`,
  ])();
}

function card(pick: Pick, digits: Digits): string {
  const [start, length] = pick([
    ['4', 16],
    ['51', 16],
    ['55', 16],
    ['2221', 16],
    ['34', 15],
    ['37', 15],
    ['36', 14],
    ['6011', 16],
  ] as const);
  const body = start + digits(length - start.length - 1);
  const sum = [...body].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  const whole = `${body}${(10 - (sum % 10)) % 10}`;
  if (length === 15) return pick([whole, whole.replace(/^(.{4})(.{6})/, '$1 $2 ')]);
  return pick([whole, whole.replace(/(.{4})(?=.)/g, '$1 '), whole.replace(/(.{4})(?=.)/g, '$1-')]);
}

function iban(pick: Pick, digits: Digits): string {
  const [country, bban] = pick([
    () => ['DE', digits(18)] as const,
    () => ['GB', `${pick(['NWBK', 'BARC', 'LOYD'])}${digits(14)}`] as const,
    () => ['NL', `${pick(['ABNA', 'INGB', 'RABO'])}${digits(10)}`] as const,
    () => ['FR', `${digits(20)}${pick(['A', 'M', '7'])}${digits(2)}`] as const,
    () => ['AT', digits(16)] as const,
    () => ['ES', digits(20)] as const,
    () => ['PL', digits(24)] as const,
    () => ['CH', digits(17)] as const,
  ])();
  const value = [...`${bban}${country}00`].map((sign) => Number.parseInt(sign, 36)).join('');
  const check = `${98n - (BigInt(value) % 97n)}`.padStart(2, '0');
  const whole = `${country}${check}${bban}`;
  return pick([whole, whole.replace(/(.{4})(?=.)/g, '$1 '), whole.toLowerCase()]);
}

/** What stands round a bait in a sentence. */
export function inSentence({ written }: Bait, place: number): string {
  const sentences = [
    `Thank you, ${written}, we will be in touch`,
    `Contact: ${written}`,
    `${written} is what you gave us`,
    `Your details (${written}) were saved on 22/11/2026`,
    written,
  ];
  return sentences[place % sentences.length]!;
}
