// `npm start`: installs what is missing, builds, starts the node. Arguments go to `vigia serve`.
process.argv.splice(2, 0, 'serve');
await import('./vigia.mjs');
