/** Returns the `answer.yaml` of a made-up question about a date that was reported, ready to be published. */
export function makeAnswerText(date: string, number: number): string {
  const asked = daysAfter(date, 12);
  const year = Number(asked.slice(0, 4));
  const years = `${year - 1}-${year}`;
  const question = 100 + number;
  return `state: ready
question:
  kind: { nl: schriftelijke vraag, en: written question }
  parliament: { nl: Parlement van Vijfmark, en: Parliament of Vijfmark }
  number: ${question}
  date: ${asked}
  questioner: Joris Lindeman
  parliamentaryYear: ${years}
  citation: { nl: SV nr. ${question} (${years}), en: WQ no. ${question} (${years}) }
  minister:
    name: Ada Bedacht
    title: { nl: minister van Zorg, en: Minister for Care }
`;
}

/** Returns the date a number of days later. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
