/** `npm run texts`: writes every text of the editor to `editor/texts/en.json`, for translators. */
import { writeFileSync } from 'node:fs';
import { asFile, readTexts, textsFile } from './readTexts';

const { texts } = readTexts();
writeFileSync(textsFile, asFile(texts));
console.log(`${texts.length} texts.`);
