// `npm run -s vigia -- <arguments>`: the command line from a checkout.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, install, root } from './set-up.mjs';

install();
build({ web: process.argv[2] === 'serve' });
await import(pathToFileURL(join(root, 'dist', 'cli', 'main.js')).href);
