/** What people call things, beside the words of the recipes themselves; other languages as far as the words are common. */
const calledAlso: Readonly<Record<string, string>> = {
  account: 'konto compte cuenta profil profile',
  call: 'phone telephone telefon anruf anrufen ring',
  campaign: 'kampagne utm advert ad ads anzeige werbung',
  cart: 'basket bag trolley warenkorb einkaufswagen einkaufskorb panier carrito cesta carrello winkelwagen',
  case: 'reference referenz fallstudie testimonial',
  chat: 'livechat messenger intercom',
  checkout: 'kasse payment bezahlen zahlung caisse pago cassa afrekenen paying',
  comment: 'kommentar review bewertung feedback reply',
  compare: 'vergleich vergleichen comparison',
  consent: 'cookie cookies banner einwilligung',
  contact: 'kontakt contacto contatto enquiry inquiry anfrage',
  content: 'article artikel blog post story beitrag',
  coupon: 'voucher promo discount gutschein rabatt cupon buono sconto rebate',
  demo: 'vorfuehrung vorfuhrung showing',
  download:
    'herunterladen brochure broschuere broschure katalog catalogue descarga telecharger scaricare pdf whitepaper',
  error: 'fehler broken bug 404 crash',
  experiment: 'abtest test variant variante',
  feature: 'funktion function tool',
  filter: 'sort sorting sortieren sortierung facet',
  form: 'formular formulaire formulario modulo enquiry inquiry anfrage',
  invite: 'invitation einladen einladung referral refer empfehlen empfehlung',
  language: 'sprache langue idioma lingua locale',
  leave: 'exit bounce absprung verlassen quit',
  login: 'signin einloggen anmelden connexion inloggen',
  mail: 'email e-mail',
  meeting: 'appointment booking termin buchung cita rendezvous calendar',
  newsletter:
    'subscribe subscription subscriber mailing email abo abonnieren abonnement rundbrief infolettre boletin nieuwsbrief',
  page: 'seite pagina',
  pricing: 'price prices preis preise tarif tarife precios prezzi tarifs cost',
  print: 'drucken imprimer',
  product: 'artikel produkt produit producto prodotto item goods ware',
  purchase:
    'order buy bought sale sold transaction bestellung bestellen kauf kaufen achat commande compra pedido acquisto aankoop',
  read: 'lesen gelesen lecture reading',
  return: 'wiederkehr returning comeback repeat again zurueck',
  scroll: 'scrollen scrolling depth',
  search: 'suche suchen recherche buscar busqueda ricerca zoeken lookup',
  share: 'teilen partager compartir condividere delen',
  sign: 'register registration registrieren registrierung anmeldung inscription registro registrazione join',
  support: 'help hilfe ticket soporte aide',
  time: 'zeit dwell duration verweildauer engagement attention',
  trial: 'testphase probezeit essai prueba prova tryout',
  video: 'film movie youtube vimeo clip watch',
  webinar: 'seminar event veranstaltung',
  wishlist:
    'favourite favourites favorite favorites favoris favoritos preferiti merkzettel merkliste wunschliste wunschzettel heart bookmark',
};

const canonical = new Map<string, string[]>();
for (const [word, others] of Object.entries(calledAlso))
  for (const other of others.split(' ')) canonical.set(other, [...(canonical.get(other) ?? []), word]);

/** Typed to say that something is measured, which is so of every recipe. */
const empty = new Set(
  'a an the of to for on in my our is be track tracking measure measuring count counting'.split(' '),
);

/** Lower case, without accents, letters and digits only. */
export function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** The words that say what is looked for; all of them where none says more than that it is to be measured. */
export function sayingWords(text: string): string[] {
  const words = wordsOf(text);
  const saying = words.filter((word) => !empty.has(word));
  return saying.length > 0 ? saying : words;
}

/** Shorter beginnings and parts would be in half of all words. */
const enoughLetters = 4;
const enoughOfACompound = 5;

/** What else the word may mean: its singular, what others call it, and what it is put together of. */
export function meanings(word: string): string[] {
  const one = word.length >= enoughLetters && word.endsWith('s') ? [word.slice(0, -1)] : [];
  const others = [...canonical].flatMap(([other, words]) => {
    const begun = word.length >= enoughLetters && other.startsWith(word);
    const holds = other.length >= enoughOfACompound && word.includes(other);
    return other === word || other === one[0] || begun || holds ? words : [];
  });
  return [...new Set([...one, ...others])];
}

/** As `meanings`, where one letter is wrong, missing, too many, or two are swapped. */
export function meaningsOfTypo(word: string): string[] {
  return [...new Set([...canonical].flatMap(([other, words]) => (isNearly(word, other) ? words : [])))];
}

/** Shorter words are other words with one letter changed. */
const enoughToSlip = 5;

/** True for words that differ by one slip of the finger. */
export function isNearly(word: string, other: string): boolean {
  if (word.length < enoughToSlip || other.length < enoughLetters) return false;
  if (Math.abs(word.length - other.length) > 1) return false;
  let at = 0;
  while (at < word.length && word[at] === other[at]) at++;
  const rest = (text: string, from: number) => text.slice(from);
  if (word.length > other.length) return rest(word, at + 1) === rest(other, at);
  if (word.length < other.length) return rest(word, at) === rest(other, at + 1);
  const isSwapped = word[at] === other[at + 1] && word[at + 1] === other[at];
  return (
    rest(word, at + 1) === rest(other, at + 1) || (isSwapped && rest(word, at + 2) === rest(other, at + 2))
  );
}
