/** The parts that the tests use of two independent readers that come without types. */
declare module 'jsonld' {
  const jsonld: {
    toRDF(
      document: unknown,
      options: { format: string; documentLoader: (address: string) => Promise<never> },
    ): Promise<string>;
  };
  export default jsonld;
}

declare module 'jsonstat-toolkit' {
  interface Category {
    readonly unit: unknown;
  }
  interface Dataset {
    readonly class: string;
    readonly n: number;
    readonly size: readonly number[];
    readonly role: unknown;
    Data(cell: Readonly<Record<string, string>>): { readonly value: number | null; readonly status: string };
    Dimension(id: string): { Category(id: string): Category };
  }
  export default function JSONstat(response: unknown): Dataset;
}
