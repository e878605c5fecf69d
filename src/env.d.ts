declare namespace App {
  interface Locals {
    /** The answer that the page shows; components in a narrative read it. */
    answer: import('./lib/answer/answer.ts').Answer;
  }
}
