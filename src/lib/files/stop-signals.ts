const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const waiting = new Set<() => void>();

/** Cleans up if the process is asked to stop (Ctrl+C, a service that ends), until what is returned is called. */
export function whenStopped(cleanUp: () => void): () => void {
  if (waiting.size === 0) for (const signal of signals) process.on(signal, stop);
  waiting.add(cleanUp);
  return () => {
    waiting.delete(cleanUp);
    if (waiting.size === 0) for (const signal of signals) process.off(signal, stop);
  };
}

function stop(): void {
  for (const cleanUp of waiting) cleanUp();
  process.exit(1);
}
