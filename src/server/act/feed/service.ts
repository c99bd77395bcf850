import { type Language, languages, type Text, VigiaError } from '../../../base/index.ts';
import { capIdentifier, encodeAtom, encodeCap, encodeRss, type Feed, type FeedEntry } from '../../../exchange/index.ts';
import {
  findPlace,
  findSubstance,
  type Marking,
  publicRecipient,
  refuseRelease,
  type SharedAlert,
  type TranslatedText,
} from '../../../model/index.ts';
import { actAs, clearanceOf, type NodeIdentity, publicReader } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import { sharedContent } from '../alert/exchange.ts';
import { readTexts, type StoredText } from '../alert/text-store.ts';
import type { ActContext } from '../context.ts';
import { listPublicVersions, type PublicVersion } from './feed-store.ts';

export interface FeedOptions {
  readonly identity: Pick<NodeIdentity, 'identityId'>;
  /** Whether figures are invented for practice. */
  readonly holdsTrainingData: () => Promise<boolean>;
}

/** A document for everybody, and when what it says last changed. */
export interface PublicDocument {
  readonly text: string;
  readonly changedAt: string;
}

/** An alert in one version that everybody may read, with the public versions before it. */
interface PublicAlertVersion {
  readonly shared: SharedAlert;
  readonly earlier: readonly PublicVersion[];
}

const mostEntries = 100;
/** A feed without entries says that it changed then. */
const beginning = '2024-01-01T00:00:00.000Z';

const titles: Text = {
  en: 'Vigía {country}: public alerts',
  fr: 'Vigía {country} : alertes publiques',
  es: 'Vigía {country}: alertas públicas',
};
const descriptions: Text = {
  en: 'Alerts about drugs that this node published for everybody (TLP:CLEAR).',
  fr: 'Alertes sur les drogues que ce nœud a publiées pour toute la population (TLP:CLEAR).',
  es: 'Alertas sobre drogas que este nodo publicó para todo el público (TLP:CLEAR).',
};
const retracted: Text = { en: 'Retracted', fr: 'Retirée', es: 'Retirada' };
const exercise: Text = { en: 'Training data', fr: 'Données d’entraînement', es: 'Datos de entrenamiento' };

/**
 * A node's own public alerts for readers of feeds and for warning systems. Whoever asks, they are read as the public reads
 * and pass the release decision for everybody; others' alerts stand in the feeds of those who wrote them.
 */
export class FeedService {
  readonly #context: ActContext;
  readonly #options: FeedOptions;

  constructor(context: ActContext, options: FeedOptions) {
    this.#context = context;
    this.#options = options;
  }

  async rss(language: Language, base: string): Promise<PublicDocument> {
    const feed = await this.#feed(language, { base, file: 'alerts.rss' });
    return { text: encodeRss(feed), changedAt: feed.updatedAt };
  }

  async atom(language: Language, base: string): Promise<PublicDocument> {
    const feed = await this.#feed(language, { base, file: 'alerts.atom' });
    return { text: encodeAtom(feed), changedAt: feed.updatedAt };
  }

  /** One alert in the Common Alerting Protocol; without a version, the present one. */
  async cap(
    uid: string,
    { version, base }: { readonly version?: number; readonly base: string },
  ): Promise<PublicDocument> {
    const versions = (await this.#read(uid)).filter(
      ({ shared }) => version === undefined || shared.version === version,
    );
    const found = versions.at(-1);
    const text = found === undefined ? undefined : encodeCap(found.shared, await this.#capOptions(found, base));
    if (found === undefined || text === undefined) throw new VigiaError('feed.not-found', { alert: uid });
    return { text, changedAt: found.shared.publishedAt };
  }

  async #capOptions({ shared, earlier }: PublicAlertVersion, base: string): Promise<Parameters<typeof encodeCap>[1]> {
    const { identity, holdsTrainingData } = this.#options;
    return {
      sender: identity.identityId,
      senderName: this.#name,
      references: earlier,
      isExercise: await this.#asPublic(holdsTrainingData),
      web: (language) => `${base}/${language}/public/alerts/${shared.id}`,
    };
  }

  get #name(): Text {
    const name = findPlace(this.#context.country)?.name;
    const { country } = this.#context;
    return {
      en: `Vigía ${name?.en ?? country}`,
      fr: `Vigía ${name?.fr ?? country}`,
      es: `Vigía ${name?.es ?? country}`,
    };
  }

  async #feed(language: Language, { base, file }: { readonly base: string; readonly file: string }): Promise<Feed> {
    const isExercise = await this.#asPublic(this.#options.holdsTrainingData);
    const latest = new Map<string, PublicAlertVersion>();
    for (const found of await this.#read(null)) latest.set(found.shared.id, found);
    const entries = [...latest.values()]
      // What was never public is not taken back in public.
      .filter(({ shared, earlier }) => shared.state !== 'retracted' || earlier.length > 0)
      .map((found) => entryOf(found, { language, base, isExercise }))
      .toSorted((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1));
    return {
      title: titles[language].replace('{country}', findPlace(this.#context.country)?.name[language] ?? ''),
      description: descriptions[language],
      language,
      author: this.#name[language],
      self: `${base}/public/feeds/${file}?language=${language}`,
      home: `${base}/${language}/public`,
      updatedAt: entries[0]?.updatedAt ?? beginning,
      entries,
    };
  }

  /** Public versions of one alert or of the latest, each with those before it. */
  async #read(uid: string | null): Promise<PublicAlertVersion[]> {
    const { database, country, now } = this.#context;
    const at = now().toISOString();
    return database.read(clearanceOf({ ...publicReader, home: country }, at), (connection) =>
      readPublic(connection, { owner: country, uid, at }),
    );
  }

  #asPublic<Result>(work: () => Promise<Result>): Promise<Result> {
    return actAs(publicReader, work);
  }
}

async function readPublic(
  connection: Connection,
  { owner, uid, at }: { readonly owner: string; readonly uid: string | null; readonly at: string },
): Promise<PublicAlertVersion[]> {
  const versions = await listPublicVersions(connection, { owner, uid, limit: mostEntries });
  const revisions = new Map(versions.map(({ alert, revision }) => [`${alert} ${revision}`, { alert, revision }]));
  const texts = await readTexts(connection, [...revisions.values()]);
  const isPublic = (marking: Marking): boolean =>
    refuseRelease(marking, publicRecipient, { at, holder: owner }) === undefined;
  const textOf = new Map(
    texts.filter(({ marking }) => isPublic(marking)).map((text) => [`${text.alert} ${text.revision}`, text]),
  );
  const seen = versions.filter(({ alert, revision }) => textOf.has(`${alert} ${revision}`));
  return seen.flatMap((version) => {
    const text = textOf.get(`${version.alert} ${version.revision}`);
    if (text === undefined) return [];
    const earlier = seen.filter((other) => other.alert === version.alert && other.version < version.version);
    return [{ shared: sharedOf(version, text, isPublic), earlier }];
  });
}

function sharedOf(version: PublicVersion, text: StoredText, isPublic: (marking: Marking) => boolean): SharedAlert {
  const { uid: id, owner, createdAt, publishedAt, state, retraction } = version;
  const content = sharedContent({ ...text, parts: text.parts.filter(({ marking }) => isPublic(marking)) });
  return { id, owner, version: version.version, createdAt, publishedAt, state, retraction, content, request: null };
}

function entryOf(
  { shared, earlier }: PublicAlertVersion,
  { language, base, isExercise }: { readonly language: Language; readonly base: string; readonly isExercise: boolean },
): FeedEntry {
  const { id, content, state, publishedAt, retraction } = shared;
  const name = (known: { readonly name: Text } | undefined, given: string): string => known?.name[language] ?? given;
  const about = [
    ...content.substances.map((substance) => name(findSubstance(substance), substance)),
    ...content.places.map((place) => name(findPlace(place), place)),
  ];
  const isRetracted = state === 'retracted';
  const marks = [...(isExercise ? [exercise[language]] : []), ...(isRetracted ? [retracted[language]] : [])];
  const summary = isRetracted ? retraction : (content.fields.event?.text ?? content.fields.risk?.text);
  return {
    id: capIdentifier(id, 0).replace(/#0$/u, ''),
    title: [...marks, inLanguage(content.title, language)].join(': '),
    summary: summary === null || summary === undefined ? '' : inLanguage(summary, language),
    link: `${base}/${language}/public/alerts/${id}`,
    cap: `${base}/public/alerts/${id}.cap.xml`,
    publishedAt: earlier[0]?.publishedAt ?? publishedAt,
    updatedAt: publishedAt,
    categories: about,
  };
}

/** The finished text in a language, else in any other. */
function inLanguage(text: TranslatedText, language: Language): string {
  const order = [language, ...languages.filter((other) => other !== language)];
  return order.map((one) => text[one]).find((one) => one?.state === 'final' && one.text !== '')?.text ?? '';
}
