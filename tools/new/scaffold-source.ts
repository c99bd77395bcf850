import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const template = join(import.meta.dirname, 'source-template');
const idPattern = /^[a-z]{2}(-[a-z0-9]+){2,}$/;

/** Copies the template of a source into `src/sources/<id>`; returns the files written, from the root. */
export function scaffoldSource({ root, id }: { readonly root: string; readonly id: string }): readonly string[] {
  if (!idPattern.test(id)) {
    throw new Error(
      `"${id}" is no id of a source: country, publisher and dataset in kebab-case (ca-publisher-dataset)`,
    );
  }
  const folder = join('src', 'sources', id);
  if (existsSync(join(root, folder))) throw new Error(`${folder} is there already`);
  const files = readdirSync(template, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(template.length + 1))
    .sort();
  for (const file of files) {
    const target = join(root, folder, file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, fitToSource(readFileSync(join(template, file), 'utf8'), id));
  }
  return files.map((file) => join(folder, file));
}

/** The template stands elsewhere, so that it is compiled and tested where it is. */
function fitToSource(text: string, id: string): string {
  return text
    .replaceAll("'../../../src/sources/", "'../")
    .replaceAll("'../../../src/", "'../../")
    .replaceAll('ca-publisher-dataset', id)
    .replace("country: 'CA'", `country: '${countryOf(id)}'`);
}

function countryOf(id: string): string {
  const country = id.slice(0, 2).toUpperCase();
  return country === 'UK' ? 'GB' : country;
}
