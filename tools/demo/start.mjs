// `npm run demo:federation`: installs what is missing, builds, starts four nodes. Arguments go to the demo.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, install, root } from '../set-up.mjs';

install();
build({ web: true });
const words = ['--import', 'tsx', join(root, 'tools/demo/main.ts'), ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
