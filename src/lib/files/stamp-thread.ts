import { parentPort, workerData } from 'node:worker_threads';
import { type StampWork, stampWaiting } from './build-stamps.ts';

// A thread of `startStamps`: it takes what waits, one after the other, and answers with all its stamps.
parentPort?.postMessage(stampWaiting(workerData as StampWork));
