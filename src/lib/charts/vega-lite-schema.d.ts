/** Too large for the compiler to infer a type from: two megabytes. */
declare module 'vega-lite/vega-lite-schema.json' {
  const schema: Readonly<Record<string, unknown>>;
  export default schema;
}
