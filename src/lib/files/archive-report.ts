import type { ChainLink } from '../archive/chain.ts';
import type { VerifiedRecord } from '../archive/check-record.ts';
import { formatProblem, hasErrors, type Problem, type ProblemLanguage } from '../problem.ts';
import type { VerifiedChain } from './verify-chain.ts';
import type { Companion } from './verify-signature.ts';

/** Sentences in which the commands tell that something is as it should be. */
const sentences = {
  nl: {
    written: (link: ChainLink) =>
      `${link.file} is geschreven, gecontroleerd en aan de keten toegevoegd (nummer ${link.number}).`,
    digest: (link: ChainLink) => `SHA-512 ${link.sha512}`,
    keep: 'Geef dit controlegetal aan het archief: alleen daarmee is te zien dat de keten later niet ingekort is.',
    good: (files: number) => `In orde: ${files} bestanden, elk zoals het opgelijst werd.`,
    goodBag: 'In orde als bag (RFC 8493). Of het een archiefstuk van dit programma is, werd niet gecontroleerd.',
    rebuilt: 'De site werd opnieuw gebouwd van de bronnen in het archiefstuk: elke byte is gelijk.',
    chain: (count: number, last: string) =>
      `In orde: een keten van ${count} ${count === 1 ? 'archiefstuk' : 'archiefstukken'}. Het laatste: ${last}`,
    leftover: (name: string) =>
      `${name} bleef over van een onderbroken run en hoort niet bij de keten; de volgende run verwijdert het.`,
    'signature-absent': 'Er is geen handtekening.',
    'signature-untrusted': 'De handtekening klopt, maar van wie de sleutel is, werd niet gecontroleerd (--signers):',
    'signature-trusted': 'De handtekening klopt en is van een vertrouwde sleutel:',
    'timestamp-absent': 'Er is geen tijdstempel.',
    'timestamp-untrusted':
      'De tijdstempel is voor dit archiefstuk; van wie hij is, werd niet gecontroleerd (--authority):',
    'timestamp-trusted': 'De tijdstempel klopt en is van de genoemde instantie:',
  },
  en: {
    written: (link: ChainLink) => `${link.file} was written, verified and added to the chain (number ${link.number}).`,
    digest: (link: ChainLink) => `SHA-512 ${link.sha512}`,
    keep: 'Give this digest to the archive: only with it can one see that the chain was not cut short later.',
    good: (files: number) => `Fine: ${files} files, each as it was listed.`,
    goodBag: 'Fine as a bag (RFC 8493). Whether it is a record of this program was not checked.',
    rebuilt: 'The site was rebuilt from the sources in the record: every byte is the same.',
    chain: (count: number, last: string) =>
      `Fine: a chain of ${count} ${count === 1 ? 'record' : 'records'}. The last: ${last}`,
    leftover: (name: string) =>
      `${name} was left by an interrupted run and is no part of the chain; the next run removes it.`,
    'signature-absent': 'There is no signature.',
    'signature-untrusted': 'The signature holds, but whose key it is was not checked (--signers):',
    'signature-trusted': 'The signature holds and is by a trusted key:',
    'timestamp-absent': 'There is no time stamp.',
    'timestamp-untrusted': 'The time stamp is for this record; whose it is was not checked (--authority):',
    'timestamp-trusted': 'The time stamp holds and is by the authority that was named:',
  },
};

/** Prints problems on standard error; returns whether one of them is an error. Nothing of a record reaches the terminal raw. */
export function tellProblems(problems: readonly Problem[], language: ProblemLanguage): boolean {
  for (const found of problems) console.error(`${formatProblem(found, language)}\n`);
  return hasErrors(problems);
}

/** Prints that a record was added to the chain. */
export function tellArchived(link: ChainLink, language: ProblemLanguage): void {
  const { written, digest, keep } = sentences[language];
  console.log(`${written(link)}\n${digest(link)}\n${keep}`);
}

/** Prints that a record is as it should be. */
export function tellVerified({ bag }: VerifiedRecord, language: ProblemLanguage): void {
  console.log(sentences[language].good(bag.files.size));
}

/** Prints that a bag is as it should be. */
export function tellBag(language: ProblemLanguage): void {
  console.log(sentences[language].goodBag);
}

/** Prints that the rebuilt site is equal. */
export function tellRebuilt(language: ProblemLanguage): void {
  console.log(sentences[language].rebuilt);
}

/** Prints what the signature or the time stamp of a record says, or that there is none. */
export function tellCompanion({ kind, state, detail }: Companion, language: ProblemLanguage): void {
  if (state === 'wrong') return;
  const told = sentences[language][`${kind}-${state}`];
  console.log(detail ? `${told} ${detail}` : told);
}

/** Prints what was left by an interrupted run. */
export function tellLeftovers({ leftovers }: VerifiedChain, language: ProblemLanguage): void {
  for (const name of leftovers) console.log(sentences[language].leftover(name));
}

/** Prints that a chain is as it should be. */
export function tellChain({ links }: VerifiedChain, language: ProblemLanguage): void {
  console.log(sentences[language].chain(links.length, links.at(-1)?.sha512 ?? '-'));
}
