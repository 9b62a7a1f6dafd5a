import type { Scene } from '../art/picture';

export interface Article {
  slug: string;
  title: string;
  summary: string;
  scene: Scene;
  author: string;
  date: string;
  minutes: number;
  /** Paragraphs; `## ` starts a heading, `> ` a quotation. */
  text: string[];
}

export const articles: readonly Article[] = [
  {
    slug: 'how-to-read-a-hide',
    title: 'How to read a hide',
    summary:
      'Every mark on leather is a sentence about an animal, a season and a tannery. Here is the alphabet.',
    scene: 'hides',
    author: 'Ines Harrow',
    date: '4 November 2026',
    minutes: 7,
    text: [
      'A hide arrives rolled, tied with its own offcut, and smelling of oak bark. We unroll it on the long table by the north window, because north light does not flatter. Then nobody speaks for a while. Before a knife comes near it, a hide has to be read.',
      'Start at the spine. The fibres there run tight and parallel, and the leather barely stretches: this is where straps come from, and the base of a bag that has to stand. Move outwards, towards the belly, and the weave loosens. Press a thumb into it and it gives like bread. Belly leather makes a poor strap and a lovely lining for a pouch.',
      '## The marks that stay',
      'Look across the surface with your cheek almost on the table. The fine lines fanning from the neck are growth marks, as personal as the rings of a tree. A pale scratch is a fence or a thorn that healed before the animal was a year old. Small raised dots in a line are the memory of an insect. None of these weaken the leather. All of them are usually sanded off, sprayed over and stamped with somebody’s idea of a perfect cow.',
      'We leave them. Not out of romance: a corrected hide has lost its top layer, which is the layer that ages well. What remains looks finest on the day you buy it and worse on every day after. Full-grain leather does the opposite, slowly, and the marks are the price of admission.',
      '> A bag should look its worst on the day you buy it.',
      '## The marks that matter',
      'Some marks do send a piece to the offcut bin. A cut that did not heal will open under load. Loose grain, which wrinkles like old paper when you bend it inwards, will keep wrinkling. A stiff, dry patch means the tanning liquor never reached it. You learn to find these with your hands. Eyes are easily charmed.',
      'Then we lay out the patterns. There are eleven pieces in a Field satchel, and each has a place on the hide where it wants to live. The flap goes high on the shoulder, where the grain is fine and the growth marks are handsome. The back panel takes the quiet leather beside the spine. Straps come off the spine itself, cut in one length, all from the same animal, so that they darken together.',
      'It takes about forty minutes to lay out one hide, and there is always a corner where two pieces want the same good patch. You stand there turning cardboard until the argument is settled. A computer can nest the same patterns with four percent less waste. We tried it for a month. It put a fence scar across a handle, and a handle is where the hand goes.',
      '## What tanning does',
      'Raw skin rots; leather does not. Between the two lies a chemical bargain. Most of the world’s leather is tanned with chromium salts in a day. Ours sits for seven weeks in pits of water and ground bark, moved from weak liquor to strong, until the tannins have reached the middle. It is slower by a factor of fifty, and you can tell: cut the edge and the colour goes all the way through.',
      'Bark-tanned leather has two habits to know about. It takes up water, so a new bag marks in its first rain; the spots fade as the oils even out. And it takes up light. A tan satchel left by a window for a week will have a shadow of its own strap. People write to us about this in alarm. In a month they write again to say that they like it.',
      '## Reading your own',
      'Take whatever leather you have near you and bend it outwards, hard. If the surface cracks like glaze, it is paint you are looking at. If it pales along the fold and recovers when you rub it, there are waxes in it, and it will live. Smell the edge. Look for pores: they should be uneven, like skin, because it was.',
      'Then look for marks, and be glad if there are some. They are the only part of a bag that no one designed.',
      'When the patterns are settled we chalk them, and the knife comes out at last. What is left over goes into a crate beneath the table, sorted by thickness. It becomes coin drops, card sleeves and key loops, and the very last scraps go to a school down the road, where they are turned into dragons.',
      'If you want to see it happen, the workshop is open on Thursday afternoons. Ask for the north table. Bring a bag if you have one, and we will read it to you.',
    ],
  },
  {
    slug: 'a-satchel-comes-home',
    title: 'A satchel comes home',
    summary: 'Eleven years on a bicycle in Rotterdam, and one Tuesday on our bench. A repair, hour by hour.',
    scene: 'mend',
    author: 'Tomas Vale',
    date: '21 October 2026',
    minutes: 5,
    text: [
      'It came in a fruit box, with a letter. The owner had ridden with it every working day for eleven years, and apologised for its condition, as one does at the dentist.',
      'There was little to apologise for. The body was sound, dark as a chestnut and polished by a decade of wool coats. One strap had gone at the buckle, where straps go. The thread along the base had worn through for a hand’s width, and the lining had the geography of an old pen.',
      '## Nine o’clock',
      'Old stitches come out with a hooked blade and patience. You cut every third one and lift the rest. The holes stay, and the new thread must use them: punch fresh holes between the old and the leather becomes a stamp, made to be torn.',
      '## Noon',
      'The new strap is cut from a hide two shades paler than the bag. It will catch up. We could dye it to match, and in a year it would have overshot. Leather is patient and a little literal.',
      '> The repair should be honest, and then it should disappear.',
      '## Four o’clock',
      'Edges are sanded, dyed, waxed and rubbed with canvas until they shine. The new lining is linen, the colour of strong tea, on the advice of the old one. The letter goes back into the pocket, with one of ours.',
      'It travelled home on Wednesday. The plan covered the work. The fruit box we kept.',
    ],
  },
  {
    slug: 'packing-for-two-nights',
    title: 'Packing for two nights',
    summary:
      'What fits into a Weekender if you believe in it: a list, a method and one firm opinion on shoes.',
    scene: 'travel',
    author: 'Ines Harrow',
    date: '2 October 2026',
    minutes: 4,
    text: [
      'The trick to a small bag is to decide once. Lay everything on the bed, take away a third, and do not look back.',
      'Two shirts, rolled. One jumper, worn. Trousers for the evening folded around a book, because a book is the right size and keeps a crease. Wash bag in the end pocket, upright. Cables in a pouch, and only the ones you can name.',
      '## Shoes',
      'The pair on your feet. This is the firm opinion. A second pair is a third of the bag and nine tenths of the regret.',
      '> If you need an umbrella, buy one there. It is the best souvenir.',
      'Leave a hand’s width free on the way out. Something always comes home with you, and it is better when it has somewhere to sit.',
    ],
  },
];
