/** How charts look. Colours are CSS variables, so that dark mode, print and forced colours follow the page. */
export const chartTheme = {
  background: 'transparent',
  font: 'Source Sans 3',
  padding: 8,
  aria: false,
  view: { stroke: null },
  axis: {
    labelColor: 'var(--chart-ink)',
    titleColor: 'var(--chart-ink)',
    labelFontSize: 15,
    titleFontSize: 15,
    titleFontWeight: 'normal',
    gridColor: 'var(--chart-grid)',
    domainColor: 'var(--chart-muted)',
    tickColor: 'var(--chart-muted)',
    labelLimit: 260,
  },
  legend: {
    labelColor: 'var(--chart-ink)',
    titleColor: 'var(--chart-ink)',
    labelFontSize: 15,
    symbolSize: 200,
    symbolType: 'square',
    labelLimit: 260,
  },
  text: { fontSize: 15, fill: 'var(--chart-ink)', font: 'Source Sans 3' },
  geoshape: { stroke: 'var(--chart-ink)' },
  range: {
    category: ['var(--chart-1)', 'var(--chart-2)', 'var(--chart-3)', 'var(--chart-4)', 'var(--chart-5)'],
  },
} as const;
