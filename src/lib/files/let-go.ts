import { setImmediate } from 'node:timers/promises';

/**
 * Lets the event loop of Node turn, which a loop that only waits for promises never reaches: between turns Node gives back
 * the memory of pictures and documents that libraries made outside its own, and answers of other processes arrive.
 */
export async function letGo(): Promise<void> {
  await setImmediate();
}
