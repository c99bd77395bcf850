// Writes which test files never came to an end, and why the run says that it failed beside its tests.
import { writeFileSync } from 'node:fs';

export default class UnfinishedReporter {
  onTestRunEnd(modules, errors) {
    const file = process.env['VIGIA_UNFINISHED'];
    if (file === undefined) return;
    const unfinished = modules.filter((one) => ['pending', 'queued'].includes(one.state())).map((one) => one.moduleId);
    const crashes = errors.map(({ message, cause }) => cause?.message ?? message);
    writeFileSync(file, JSON.stringify({ unfinished, crashes }));
  }
}
