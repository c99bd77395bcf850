import { createHash, randomUUID } from 'node:crypto';
import { encodeMarking, type StixObject, signedContent, withProvenance } from '../../src/exchange/index.ts';
import { type Marking, publicMarking } from '../../src/model/index.ts';
import type { NodeIdentity } from '../../src/server/access/index.ts';
import { registerMarking } from '../../src/server/access/index.ts';
import type { ServedNode } from './_two-nodes.ts';

/** Whoever can sign: a node, or what plays one. */
export interface Signer {
  readonly node: { readonly identity: NodeIdentity };
}

const sha256 = (text: string): Uint8Array => createHash('sha256').update(text).digest();

/** The object as this node signs it. */
export function signed({ node }: Signer, object: StixObject): StixObject {
  const { key, country } = node.identity;
  const claimed = withProvenance(object, { owner: country, key: key.fingerprint });
  const signature = Buffer.from(key.sign(Buffer.from(signedContent(claimed)))).toString('base64url');
  return withProvenance(object, { owner: country, key: key.fingerprint, signature });
}

export function released(...countries: readonly string[]): Marking {
  return { ...publicMarking, tlp: 'AMBER', releasableTo: countries.toSorted() };
}

export interface CourseOptions {
  readonly id?: string;
  readonly modified?: string;
  readonly name?: string;
  readonly marking?: Marking;
  readonly revoked?: boolean;
  readonly more?: Readonly<Record<string, string | number | boolean>>;
}

/** A piece of advice of a node: an object without references but those of its marking, which come before it. */
export function courseOfAction(served: Signer, options: CourseOptions = {}): readonly [...StixObject[], StixObject] {
  const { id = randomUUID(), modified = '2026-05-04T10:00:00.000Z', name = 'advice', revoked, more } = options;
  const definitions = encodeMarking(options.marking ?? released('CA', 'MX', 'US'), sha256);
  const object: StixObject = {
    type: 'course-of-action',
    spec_version: '2.1',
    id: `course-of-action--${id}`,
    created: '2026-05-04T10:00:00.000Z',
    modified,
    name,
    object_marking_refs: definitions.map((definition) => definition.id),
    ...(revoked === undefined ? {} : { revoked }),
    ...more,
  };
  return [...definitions, signed(served, object)];
}

/** A note on other objects. */
export function noteOn(
  served: Signer,
  references: readonly string[],
  options: CourseOptions = {},
): readonly StixObject[] {
  const [...objects] = courseOfAction(served, options);
  const advice = objects.pop();
  if (advice === undefined) throw new Error('no object');
  const { name: _name, extensions: _extensions, ...rest } = advice;
  const id = `note--${options.id ?? randomUUID()}`;
  const note = { ...rest, type: 'note', id, content: 'seen here', object_refs: [...references] };
  return [...objects, signed(served, note)];
}

/** Puts objects where peers read them, under the marking that they say. */
export async function share(
  { node }: ServedNode,
  objects: readonly StixObject[],
  { marking = released('CA', 'MX', 'US'), owner = node.identity.country }: { marking?: Marking; owner?: string } = {},
): Promise<void> {
  await node.asNode(async () => {
    const { id } = await node.share.collections.alertsCollection();
    await node.database.write(node.clearance, async (connection) => {
      const open = await registerMarking(connection, { ...publicMarking, releasableTo: marking.releasableTo });
      const markingId = await registerMarking(connection, marking);
      await node.share.collections.addObjects(
        connection,
        id,
        objects.map((content) => ({
          content,
          owner: content.type === 'marking-definition' ? '' : owner,
          via: [],
          markingId: content.type === 'marking-definition' ? open : markingId,
        })),
      );
    });
  });
}

/** What a node holds of others and of itself, without definitions: identifier and version. */
export async function holdings({ node }: ServedNode): Promise<readonly string[]> {
  const rows = await node.database.own((connection) =>
    connection.query<{ held: string }>(
      `select stix_id || ' ' || version || case when revoked then ' revoked' else '' end as held from shared_object
       where type <> 'marking-definition' order by 1`,
    ),
  );
  return rows.map(({ held }) => held);
}

/** What a node keeps aside, by reason. */
export async function aside({ node }: ServedNode): Promise<readonly string[]> {
  const rows = await node.database.own((connection) =>
    connection.query<{ reason: string }>(`select reason from quarantine where state = 'held' order by id`),
  );
  return rows.map(({ reason }) => reason);
}
