import { setImmediate } from 'node:timers/promises';

/**
 * Lets Node give back the memory of pictures and documents that libraries made outside its own: it does so between turns of
 * its event loop, which a loop that only waits for promises never reaches.
 */
export async function letGo(): Promise<void> {
  await setImmediate();
}
