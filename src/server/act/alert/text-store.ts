import type { Marking } from '../../../model/index.ts';
import { registerMarking } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { AlertBody, AlertPart, AlertQuestion, AlertTextContent, KeptWord } from './alert-text.ts';

export interface StoredText extends AlertTextContent {
  readonly alert: number;
  readonly revision: number;
  readonly author: string;
  readonly authorName: string;
  readonly at: string;
}

export interface NewText {
  readonly alert: number;
  readonly revision: number;
  readonly content: AlertTextContent;
  readonly author: string;
  readonly authorName: string;
  readonly at: string;
  /** What row-level security goes by: of a published text its own marking, of a draft a stricter one. */
  readonly rowMarking: (marking: Marking) => Marking;
}

/** Adds a revision of an alert's text; returns the number of its row's marking. */
export async function insertText(connection: Connection, text: NewText): Promise<number> {
  const { alert, revision, content, author, authorName, at, rowMarking } = text;
  const { body, request, ownMarking, marking, wordingKept, parts } = content;
  const markingId = await registerMarking(connection, rowMarking(marking));
  await connection.query(
    `insert into alert_text (alert_id, revision, body, request, own_marking, marking, wording_kept, author, author_name, at, marking_id)
     values ($1, $2, $3::jsonb, $4::jsonb, $5::jsonb, $6::jsonb, $7::jsonb, $8, $9, $10, $11)`,
    [
      alert,
      revision,
      JSON.stringify(body),
      request === null ? null : JSON.stringify(request),
      JSON.stringify(ownMarking),
      JSON.stringify(marking),
      JSON.stringify(wordingKept),
      author,
      authorName,
      at,
      markingId,
    ],
  );
  await insertParts(connection, text, parts);
  return markingId;
}

async function insertParts(
  connection: Connection,
  { alert, revision, rowMarking }: NewText,
  parts: readonly AlertPart[],
): Promise<void> {
  if (parts.length === 0) return;
  const ids = new Map<string, number>();
  for (const { marking } of parts) {
    const key = JSON.stringify(marking);
    if (!ids.has(key)) ids.set(key, await registerMarking(connection, rowMarking(marking)));
  }
  const rows = parts.map((part, position) => ({
    kind: part.kind,
    position,
    name: part.kind === 'field' ? part.name : null,
    local_id: part.kind === 'signal' || part.kind === 'series' ? part.localId : null,
    apart: part.apart,
    content: part.content,
    marking: part.marking,
    marking_id: ids.get(JSON.stringify(part.marking)),
  }));
  await connection.query(
    `insert into alert_part (alert_id, revision, kind, position, name, local_id, apart, content, marking, marking_id)
     select $1, $2, r.kind, r.position, r.name, r.local_id, r.apart, r.content, r.marking, r.marking_id
     from jsonb_to_recordset($3::jsonb) as r(kind text, position int, name text, local_id int, apart boolean, content jsonb,
       marking jsonb, marking_id int)`,
    [alert, revision, JSON.stringify(rows)],
  );
}

interface TextRow {
  readonly alert: number;
  readonly revision: number;
  /** Texts of earlier releases do not say whether they are practice. */
  readonly body: Omit<AlertBody, 'training'> & Partial<Pick<AlertBody, 'training'>>;
  readonly request: AlertQuestion | null;
  readonly ownMarking: Marking;
  readonly marking: Marking;
  readonly wordingKept: readonly KeptWord[];
  readonly author: string;
  readonly authorName: string;
  readonly at: string;
}

const textColumns = `t.alert_id as alert, t.revision, t.body, t.request, t.own_marking as "ownMarking", t.marking,
  t.wording_kept as "wordingKept", t.author, t.author_name as "authorName", t.at`;

/** Revisions of texts with the parts of them that the reader may see, in the order of alerts and revisions. */
export async function readTexts(
  connection: Connection,
  wanted: readonly { readonly alert: number; readonly revision: number }[],
): Promise<StoredText[]> {
  if (wanted.length === 0) return [];
  const asked = JSON.stringify(wanted.map(({ alert, revision }) => ({ alert, revision })));
  const rows = await connection.query<TextRow>(
    `select ${textColumns} from alert_text t
     where (t.alert_id, t.revision) in (select alert, revision from jsonb_to_recordset($1::jsonb) as w(alert int, revision int))
     order by t.alert_id, t.revision`,
    [asked],
  );
  const parts = await connection.query<AlertPart & { alert: number; revision: number }>(
    `select p.alert_id as alert, p.revision, p.kind, p.name, p.local_id as "localId", p.apart, p.content, p.marking
     from alert_part p
     where (p.alert_id, p.revision) in (select alert, revision from jsonb_to_recordset($1::jsonb) as w(alert int, revision int))
     order by p.alert_id, p.revision, p.position`,
    [asked],
  );
  return rows.map((row) => ({
    ...row,
    body: { ...row.body, training: row.body.training ?? false },
    parts: parts
      .filter(({ alert, revision }) => alert === row.alert && revision === row.revision)
      .map(({ alert: _alert, revision: _revision, ...part }) => part),
  }));
}

export async function requireText(connection: Connection, alert: number, revision: number): Promise<StoredText> {
  const [text] = await readTexts(connection, [{ alert, revision }]);
  if (text === undefined) throw new Error(`alert ${alert} has no text ${revision}`);
  return text;
}

/** The highest revision of an alert's texts, as far as the reader may see them. */
export async function lastRevision(connection: Connection, alert: number): Promise<number> {
  const [row] = await connection.query<{ last: number }>(
    'select coalesce(max(revision), 0)::int as last from alert_text where alert_id = $1',
    [alert],
  );
  return row?.last ?? 0;
}
