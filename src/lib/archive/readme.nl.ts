import type { RecordIdentity } from './identity.ts';
import { readmeCommands } from './readme-commands.ts';

/** Returns the Dutch text for a stranger, in plain lines. */
export function readmeNl(identity: RecordIdentity): string {
  const { name, number, previous, date, site, program, toolchain } = identity;
  const commands = readmeCommands(identity);
  const tools = Object.entries(toolchain).map(([tool, version]) => `    ${tool} ${version}`);
  return `ARCHIEFSTUK ${number} VAN ${site.name}
${site.address}
Uitgegeven door ${site.publisher}; gebouwd op ${date}.

(English: README.en.txt)

WAT DIT IS

Een minister beantwoordt vragen van het parlement die elk jaar terugkomen. Elk antwoord
is een tekst met cijfers. Dit archiefstuk bewaart één bouw van de website met die
antwoorden: alles wat bezoekers konden zien, alles waarvan het gemaakt is, en wat
nodig is om na te gaan dat er sindsdien niets gewijzigd is.

Het archiefstuk is een "bag" volgens BagIt (RFC 8493), verpakt in één tar-bestand,
${name}.tar. Deze tekst staat in de map data/ ervan:

    site/                  de website zoals ze was; open site/index.html, of beter:
    site.wacz              dezelfde website voor een weergaveprogramma zoals
                           ReplayWeb.page: koppelingen en opmaak werken als op het web.
                           WACZ is een ZIP met een niet-gecomprimeerde WARC (ISO 28500).
    source/site/           de teksten (content/), de cijfers (data/) en de andere
                           bestanden (public/) waarvan de website gemaakt is
    source/program/        het programma dat ze maakte: ${program.name} ${program.version},
                           licentie ${program.licence}
    toolchain/             de software die het programma gebruikt: npm-packages.tsv met
                           het controlegetal van elk pakket, sbom.cdx.json in CycloneDX
    checks.json            wat het programma controleerde voor het bouwde, en wat het vond
    ledger.json            elk cijfer dat een antwoord toont: waarde, afronding, herkomst
    description.json       het archiefstuk in archieftermen: serie, dossier, stuk
    record.json            het archiefstuk over zichzelf: nummer, datum, versies
    ro-crate-metadata.json dit alles in RO-Crate, voor programma's

Alle teksten zijn UTF-8. Cijfers en teksten zijn gewone YAML, JSON en Markdown: u kunt
ze lezen zonder enig programma.

HOE U HET CONTROLEERT

Met het gereedschap dat elke Linux heeft. Geen van deze commando's gebruikt ons programma.

${commands.verify}

Geen uitvoer betekent dat elk bestand is zoals het opgelijst werd. Dat er geen bestand
bijgekomen is:

${commands.complete}

Wie een bestand wijzigt, kan ook de lijsten wijzigen. Daarom staan er drie dingen buiten
dit bestand, bewaard door de uitgever en door het archief:

- records.jsonl lijst de archiefstukken van deze site op, het oudste eerst, met het
  controlegetal van elk. Vergelijk: sha512sum ${name}.tar
- Dit archiefstuk noemt het controlegetal van het vorige, in bag-info.txt:
${previous ? `  ${previous}` : '  geen, want dit is het eerste.'}
- ${name}.sig, als het er is, is een handtekening over tagmanifest-sha512.txt.
  Met de publieke sleutel van de uitgever in allowed_signers (een regel: archive ssh-ed25519 AAAA...):

${commands.signature}

- ${name}.tsr, als het er is, is een tijdstempel (RFC 3161) van een instantie,
  waarvan u het certificaat nodig hebt:

${commands.timestamp}

HOE U HET OPNIEUW BOUWT

Dezelfde bronnen geven dezelfde website, byte voor byte. Ze werd gebouwd met:

${tools.join('\n')}

U hebt npm nodig (elke versie die dit lockbestand leest), een netwerk waarop het
npm-register of een kopie ervan nog antwoordt, en een machine van dezelfde soort. Dit voert
het programma in dit archiefstuk uit: doe het met een stuk dat u vertrouwt, op een machine daarvoor.

${commands.rebuild}

Geen uitvoer van het laatste commando betekent dat de nieuwe website gelijk is aan deze.
Als het register verdwenen is, zegt toolchain/npm-packages.tsv welke pakketten u zoekt,
en hun controlegetallen tonen of u de juiste gevonden hebt.
`;
}
