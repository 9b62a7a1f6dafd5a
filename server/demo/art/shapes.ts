/**
 * Bags and small goods as SVG, each standing on y = 720 around x = 400. `p` prefixes the ids of the gradients that
 * art/picture.ts defines, so that several leathers fit into one picture.
 */
type Draw = (p: string) => string;

const leather = (p: string) => `fill="url(#${p}l)"`;
const panel = (p: string) => `fill="url(#${p}p)"`;
const dark = (p: string) => `fill="url(#${p}d)"`;
const stitch = (p: string, d: string) =>
  `<path d="${d}" fill="none" stroke="var(--${p}t)" stroke-width="2.6" stroke-dasharray="8 6" stroke-linecap="round" opacity=".75"/>`;
const strap = (p: string, d: string, width = 20) =>
  `<path d="${d}" fill="none" stroke="var(--${p}e)" stroke-width="${width}" stroke-linecap="round"/><path d="${d}" fill="none" stroke="var(--${p}b)" stroke-width="${width - 6}" stroke-linecap="round"/><path d="${d}" fill="none" stroke="var(--${p}h)" stroke-width="${Math.max(2, width / 7)}" stroke-linecap="round" opacity=".45"/>`;
const stud = (x: number, y: number, r = 9) =>
  `<circle cx="${x}" cy="${y + 2}" r="${r}" fill="#000" opacity=".3"/><circle cx="${x}" cy="${y}" r="${r}" fill="url(#brass)"/>`;
const ring = (x: number, y: number, r = 15) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="#7c5a1d" stroke-width="8"/><circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="url(#brass)" stroke-width="5.5"/>`;
const buckle = (x: number, y: number, w = 44, h = 38) =>
  `<rect x="${x - w / 2}" y="${y}" width="${w}" height="${h}" rx="6" fill="none" stroke="#6d4e17" stroke-width="8"/><rect x="${x - w / 2}" y="${y}" width="${w}" height="${h}" rx="6" fill="none" stroke="url(#brass)" stroke-width="5.5"/><path d="M${x - w / 2} ${y + h / 2}h${w - 6}" stroke="url(#brass)" stroke-width="4.5"/>`;
const zip = (d: string) =>
  `<path d="${d}" fill="none" stroke="#1c1613" stroke-width="10" stroke-linecap="round" opacity=".7"/><path d="${d}" fill="none" stroke="url(#brass)" stroke-width="5" stroke-dasharray="3 3"/>`;
const stamp = (x: number, y: number) =>
  `<text x="${x}" y="${y}" text-anchor="middle" font-family="Georgia, serif" font-size="13" letter-spacing="3" fill="#000" opacity=".38">HARROW &amp; VALE</text>`;

const satchel: Draw = (p) => `
${strap(p, 'M214 452C150 250 290 168 400 168S650 250 586 452', 18)}
<path d="M196 430q0-34 34-34h340q34 0 34 34l10 258q0 32-34 32H220q-34 0-34-32z" ${leather(p)}/>
<path d="M186 700q2 20 34 20h360q32 0 34-20l-2-40H188z" ${dark(p)} opacity=".5"/>
${strap(p, 'M330 392C330 330 470 330 470 392', 24)}
<path d="M188 424q2-38 40-38h344q38 0 40 38l4 128q0 58-60 58H244q-60 0-60-58z" fill="#000" opacity=".25" transform="translate(0 9)"/>
<path d="M188 424q2-38 40-38h344q38 0 40 38l4 128q0 58-60 58H244q-60 0-60-58z" ${panel(p)}/>
${stitch(p, 'M204 430l-4 118q0 46 46 46h308q46 0 46-46l-4-118')}
${['268', '484'].map((x) => `<path d="M${x} 470h48v170q0 22-24 30q-24-8-24-30z" ${leather(p)} stroke="var(--${p}e)" stroke-width="2"/>${stitch(p, `M${Number(x) + 8} 476v160M${Number(x) + 40} 476v160`)}${buckle(Number(x) + 24, 590, 58, 42)}`).join('')}
${ring(214, 452)}${ring(586, 452)}${stamp(400, 566)}`;

const tote: Draw = (p) => `
${strap(p, 'M296 440C286 220 514 220 504 440', 16)}
<path d="M178 412h444l-34 288q-3 20-26 20H238q-23 0-26-20z" ${leather(p)}/>
<path d="M178 412h444l-4 34H182z" ${dark(p)} opacity=".6"/>
${strap(p, 'M286 520C270 250 530 250 514 520', 20)}
<path d="M198 600h404l-12 100q-3 20-26 20H236q-23 0-26-20z" ${panel(p)}/>
${stitch(p, 'M190 458h420M204 612h392M196 470l28 230M604 470l-28 230')}
<path d="M268 486h36v62q-18 14-36 0zM496 486h36v62q-18 14-36 0z" ${panel(p)} stroke="var(--${p}e)" stroke-width="2"/>
${stud(286, 510, 7)}${stud(514, 510, 7)}${stamp(400, 560)}`;

const clutch: Draw = (p) => `
${strap(p, 'M616 560C720 560 742 690 690 700S610 640 632 566', 14)}
<path d="M166 498q0-20 20-20h428q20 0 20 20v200q0 22-24 22H190q-24 0-24-22z" ${leather(p)}/>
<path d="M166 494q0-24 24-24h420q24 0 24 24L430 634q-30 22-60 0z" fill="#000" opacity=".28" transform="translate(0 8)"/>
<path d="M166 494q0-24 24-24h420q24 0 24 24L430 634q-30 22-60 0z" ${panel(p)}/>
${stitch(p, 'M186 498l190 122q24 18 48 0l190-122')}
${stitch(p, 'M180 540v150q0 16 16 16h408q16 0 16-16V540')}${stud(400, 612, 13)}${stamp(400, 690)}`;

const weekender: Draw = (p) => `
${strap(p, 'M262 480C250 270 550 270 538 480', 18)}
<path d="M120 500q6-74 84-80h392q78 6 84 80l8 176q0 44-44 44H156q-44 0-44-44z" ${leather(p)}/>
${zip('M168 444h464')}
<path d="M112 640h576l0 36q0 44-44 44H156q-44 0-44-44z" ${panel(p)}/>
<path d="M116 560q60 0 60 70v90h-20q-44 0-44-44zM684 560q-60 0-60 70v90h20q44 0 44-44z" ${dark(p)} opacity=".75"/>
${strap(p, 'M248 720V520C240 300 560 300 552 520V720', 26)}
${stitch(p, 'M240 712V528M256 712V528M544 712V528M560 712V528M186 640h50M268 640h264M564 640h50')}
<path d="M372 310h56v34h-56z" ${dark(p)}/>${ring(152, 520, 13)}${ring(648, 520, 13)}${stud(248, 560, 7)}${stud(552, 560, 7)}${stamp(400, 600)}`;

const backpack: Draw = (p) => `
${strap(p, 'M250 700C180 640 196 460 262 400M550 700C620 640 604 460 538 400', 20)}
${strap(p, 'M366 300C366 230 434 230 434 300', 18)}
<path d="M232 420q10-140 168-140t168 140l16 260q0 40-44 40H260q-44 0-44-40z" ${leather(p)}/>
<path d="M254 570q0-20 20-20h252q20 0 20 20v128q0 22-24 22H278q-24 0-24-22z" ${panel(p)} stroke="var(--${p}e)" stroke-width="2"/>
${stitch(p, 'M266 578v120q0 12 14 12h240q14 0 14-12V578')}
<path d="M226 404q14-134 174-134t174 134l4 44q0 60-64 66H286q-64-6-64-66z" fill="#000" opacity=".25" transform="translate(0 8)"/>
<path d="M226 404q14-134 174-134t174 134l4 44q0 60-64 66H286q-64-6-64-66z" ${panel(p)}/>
${stitch(p, 'M240 410q14-122 160-122t160 122l2 36q0 46-50 52H288q-50-6-50-52z')}
<path d="M380 440h40v130q-20 20-40 0z" ${leather(p)} stroke="var(--${p}e)" stroke-width="2"/>${buckle(400, 516, 52, 38)}${stamp(400, 660)}`;

const crossbody: Draw = (p) => `
${strap(p, 'M216 520C170 120 630 120 584 520', 13)}
<path d="M196 510q0-26 28-26h352q28 0 28 26c0 130-90 210-204 210S196 640 196 510z" ${leather(p)}/>
${zip('M226 512h348')}
<path d="M236 560q164 40 328 0c-22 96-90 140-164 140S258 656 236 560z" ${panel(p)} opacity=".9"/>
${stitch(p, 'M250 574q150 34 300 0M214 540c10 104 90 164 186 164s176-60 186-164')}
${ring(212, 512, 12)}${ring(588, 512, 12)}<path d="M566 512q16 20 10 46" stroke="url(#brass)" stroke-width="5" fill="none"/>${stamp(400, 640)}`;

const bucket: Draw = (p) => `
${strap(p, 'M264 470C210 160 590 160 536 470', 15)}
<path d="M252 420h296l32 262q2 38-40 38H260q-42 0-40-38z" ${leather(p)}/>
<path d="M252 420q20-26 52-8t46-4t50 4t50-4t46 4t52 8l6 46H246z" ${dark(p)} opacity=".85"/>
<path d="M226 626h348l6 56q2 38-40 38H260q-42 0-40-38z" ${panel(p)}/>
${stitch(p, 'M232 638h336')}
<path d="M272 488q128 26 256 0" fill="none" stroke="var(--${p}e)" stroke-width="9"/><path d="M272 487q128 26 256 0" fill="none" stroke="var(--${p}h)" stroke-width="5"/>
${strap(p, 'M392 500q-24 60-8 100M408 500q30 50 16 104', 9)}${stud(384, 604, 9)}${stud(424, 608, 9)}${ring(262, 466, 12)}${ring(538, 466, 12)}${stamp(400, 684)}`;

const messenger: Draw = (p) => `
${strap(p, 'M186 480C120 190 680 190 614 480', 22)}
<path d="M170 456q0-36 36-36h388q36 0 36 36v226q0 38-38 38H208q-38 0-38-38z" ${leather(p)}/>
<path d="M164 450q0-40 40-40h392q40 0 40 40v186q0 34-34 34H198q-34 0-34-34z" fill="#000" opacity=".25" transform="translate(0 8)"/>
<path d="M164 450q0-40 40-40h392q40 0 40 40v186q0 34-34 34H198q-34 0-34-34z" ${panel(p)}/>
${stitch(p, 'M180 456v176q0 22 22 22h396q22 0 22-22V456')}
<rect x="352" y="600" width="96" height="84" rx="10" ${leather(p)} stroke="var(--${p}e)" stroke-width="2"/><rect x="374" y="618" width="52" height="34" rx="8" fill="url(#brass)" stroke="#6d4e17" stroke-width="2"/>${stamp(400, 520)}`;

const briefcase: Draw = (p) => `
${strap(p, 'M320 418C320 320 480 320 480 418', 26)}
<path d="M150 440q0-30 30-30h440q30 0 30 30v244q0 36-36 36H186q-36 0-36-36z" ${leather(p)}/>
${zip('M180 436h440')}
<path d="M150 560h500v124q0 36-36 36H186q-36 0-36-36z" ${panel(p)}/>
${stitch(p, 'M162 574h476M166 590v92q0 22 22 22h424q22 0 22-22v-92')}
<path d="M302 410h40v70q-20 16-40 0zM458 410h40v70q-20 16-40 0z" ${panel(p)} stroke="var(--${p}e)" stroke-width="2"/>${ring(322, 418, 12)}${ring(478, 418, 12)}
<rect x="366" y="546" width="68" height="46" rx="8" fill="url(#brass)" stroke="#6d4e17" stroke-width="2"/><circle cx="400" cy="566" r="6" fill="#3b2a0c"/><path d="M397 568h6l2 12h-10z" fill="#3b2a0c"/>${stamp(400, 660)}`;

const bifold: Draw = (p) => `
<g transform="rotate(-6 400 560)"><rect x="246" y="440" width="326" height="242" rx="20" ${dark(p)}/>
<path d="M262 452h280v-26q0-12-12-12H274q-12 0-12 12z" fill="#e9e0cf"/><path d="M262 452h280v-14H262z" fill="#9db0a3"/>
<rect x="232" y="446" width="330" height="250" rx="20" ${leather(p)}/><rect x="232" y="446" width="330" height="250" rx="20" ${panel(p)} opacity=".55"/>
${stitch(p, 'M250 464h294v214H250z')}<path d="M232 466q-12 105 0 210" stroke="var(--${p}e)" stroke-width="5" fill="none" opacity=".7"/>${stamp(470, 660)}</g>`;

const cardholder: Draw = (p) => `
<g transform="rotate(5 400 560)"><rect x="282" y="400" width="244" height="120" rx="12" fill="#dcd3c1"/><rect x="282" y="400" width="244" height="26" rx="10" fill="#7f8f86"/>
<rect x="276" y="430" width="250" height="120" rx="12" fill="#b9a689"/><rect x="292" y="446" width="40" height="28" rx="5" fill="url(#brass)"/>
<path d="M260 490q0-14 14-14h110q16 26 32 0h110q14 0 14 14v198q0 22-22 22H282q-22 0-22-22z" ${leather(p)}/>
<path d="M260 566h280v122q0 22-22 22H282q-22 0-22-22z" ${panel(p)}/>
${stitch(p, 'M272 578h256M274 594v92q0 10 12 10h228q12 0 12-10v-92')}${stamp(400, 650)}</g>`;

const pouch: Draw = (p) => `
<path d="M214 520q0-22 22-22h328q22 0 22 22v170q0 30-30 30H244q-30 0-30-30z" ${leather(p)}/>
${zip('M232 520h336')}<path d="M214 560h372v130q0 30-30 30H244q-30 0-30-30z" ${panel(p)} opacity=".8"/>
${stitch(p, 'M228 566v122q0 18 18 18h308q18 0 18-18V566')}
${strap(p, 'M568 520q44 10 50 60', 9)}<path d="M604 580h30l8 86q-22 10-46 0z" ${dark(p)}/><path d="M608 600l-2 66M618 600v70M628 600l2 66" stroke="var(--${p}h)" stroke-width="2" opacity=".6"/>${stamp(400, 650)}`;

const passport: Draw = (p) => `
<g transform="rotate(-4 400 540)"><rect x="296" y="364" width="236" height="340" rx="10" fill="#eee6d6"/><rect x="280" y="360" width="244" height="352" rx="16" ${leather(p)}/>
<rect x="280" y="360" width="30" height="352" rx="12" ${dark(p)} opacity=".55"/>${stitch(p, 'M322 376h186v320H322z')}
<g fill="none" stroke="url(#brass)" stroke-width="3.5" opacity=".9"><circle cx="415" cy="500" r="48"/><ellipse cx="415" cy="500" rx="20" ry="48"/><path d="M367 500h96M374 476h82M374 524h82"/></g>${stamp(415, 610)}</g>`;

const longwallet: Draw = (p) => `
<rect x="176" y="500" width="448" height="216" rx="22" ${leather(p)}/><path d="M176 524q0-24 24-24h400q24 0 24 24v92H176z" fill="#000" opacity=".22" transform="translate(0 8)"/>
<path d="M176 524q0-24 24-24h400q24 0 24 24v92H176z" ${panel(p)}/>${stitch(p, 'M190 604h420M192 520v74M608 520v74M192 628v56q0 18 18 18h380q18 0 18-18v-56')}
<rect x="362" y="584" width="76" height="64" rx="14" ${leather(p)} stroke="var(--${p}e)" stroke-width="2"/>${stud(400, 618, 12)}${stamp(400, 556)}`;

const coin: Draw = (p) => `
<path d="M262 560c0-60 50-96 138-96s138 36 138 96v40c0 80-56 120-138 120s-138-40-138-120z" ${leather(p)}/>
<path d="M262 556c0-64 50-100 138-100s138 36 138 100c0 70-62 86-138 86s-138-16-138-86z" fill="#000" opacity=".22" transform="translate(0 8)"/>
<path d="M262 556c0-64 50-100 138-100s138 36 138 100c0 70-62 86-138 86s-138-16-138-86z" ${panel(p)}/>
${stitch(p, 'M278 556c0-52 44-84 122-84s122 32 122 84c0 56-54 70-122 70s-122-14-122-70z')}${stud(400, 606, 12)}`;

export const shapes = {
  satchel,
  tote,
  clutch,
  weekender,
  backpack,
  crossbody,
  bucket,
  messenger,
  briefcase,
  bifold,
  cardholder,
  pouch,
  passport,
  longwallet,
  coin,
} as const satisfies Record<string, Draw>;

export type Shape = keyof typeof shapes;
