import { configureGlobal } from 'fast-check';

/** Properties try the same cases every time, so that a red run can be run again; `VIGIA_TEST_SEED=…` tries others. */
configureGlobal({ seed: Number(process.env.VIGIA_TEST_SEED ?? 20_261_121) });
