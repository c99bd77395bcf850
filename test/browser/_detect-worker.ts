import { detectAnswers } from './_detect-cases.ts';

// Runs in a worker of a browser: the test bundles this file.
globalThis.postMessage(detectAnswers());
