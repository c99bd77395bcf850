import type {
  AlertDetail,
  AlertText,
  JointStatementList,
  MarkingEntry,
  NodeInformation,
  ObservationEntry,
  PublicAlert,
  PublicAlertEntry,
  PublicAlertList,
  PublicGapList,
  PublicGapQuery,
  PublicMethodList,
  PublicNode,
  PublicSourceList,
  PublicStatementList,
} from '../../../api/index.ts';
import { sameText, type Text, VigiaError } from '../../../base/index.ts';
import { inOrder } from '../../../commitments/index.ts';
import { findPlace, publicRecipient, refuseRelease } from '../../../model/index.ts';
import { actAs, publicReader } from '../../access/index.ts';
import type { AlertService, GapService } from '../../act/index.ts';
import { type FigureGuard, type ObserveService, withheldCell } from '../../observe/index.ts';
import type { WarnService } from '../../warn/index.ts';

export interface PublicPortalOptions {
  readonly country: string;
  readonly now: () => Date;
  readonly alerts: AlertService;
  readonly gaps: GapService;
  readonly observe: ObserveService;
  readonly warn: WarnService;
  readonly protection: FigureGuard;
  readonly describeNode: () => Promise<NodeInformation>;
  /** Joint statements that the reader at work may see. */
  readonly listStatements: () => Promise<JointStatementList>;
}

const shownStates: readonly string[] = ['published', 'updated', 'retracted'];
const mostAlerts = 200;

type PublicText = AlertText['title'];
type Shown = AlertDetail & { readonly text: AlertText; readonly publishedAt: string };

type Snapshot = AlertText['series'][number];
type Point = Snapshot['points'][number];

interface Described {
  readonly names: Names;
  readonly figures: readonly Snapshot[];
}

interface Names {
  readonly place: (id: string) => Text;
  readonly substance: (id: string) => Text;
  readonly indicator: (id: string) => Text;
  readonly source: (id: string) => Text;
}

/**
 * What everybody may read. Whoever asks, it is read as the public reads, so that the answer is the same for all and may be
 * kept in caches; and each alert and part of one passes the release decision for the public as well.
 */
export class PublicPortal {
  readonly #options: PublicPortalOptions;

  constructor(options: PublicPortalOptions) {
    this.#options = options;
  }

  describe(): Promise<PublicNode> {
    return actAs(publicReader, async () => {
      const { country, name, today, trainingData } = await this.#options.describeNode();
      return { country, name, today, trainingData };
    });
  }

  /** The latest first. */
  listAlerts(): Promise<PublicAlertList> {
    return actAs(publicReader, async () => {
      const { alerts } = await this.#options.alerts.list({ state: shownStates.join('~'), limit: mostAlerts });
      const names = await this.#readNames();
      const found: PublicAlertEntry[] = [];
      for (const { id } of alerts) {
        const alert = this.#shown(await this.#options.alerts.find(id));
        if (alert !== undefined) found.push(describeEntry(alert, names));
      }
      return { alerts: found };
    });
  }

  findAlert(id: string): Promise<PublicAlert> {
    return actAs(publicReader, async () => {
      const alert = this.#shown(await this.#options.alerts.find(id));
      if (alert === undefined) throw new VigiaError('alert.not-found', { alert: id });
      return this.#describe(alert, { names: await this.#readNames(), figures: await this.#readFigures(alert) });
    });
  }

  /** Published ones, the latest first; one that rests on training data is an exercise, and nobody else's. */
  listStatements(): Promise<PublicStatementList> {
    return actAs(publicReader, async () => {
      const { statements } = await this.#options.listStatements();
      const shown = statements.flatMap(({ id, marking, title, parties, held, replaces, paragraphs, published }) =>
        published === null || published.training || !this.#isPublic(marking)
          ? []
          : [
              {
                id,
                number: published.number,
                publishedOn: published.on,
                title,
                parties,
                held,
                replaces,
                paragraphs: inOrder(paragraphs).map(({ paragraph }) => paragraph.text),
              },
            ],
      );
      return { statements: shown.toSorted((a, b) => b.number - a.number) };
    });
  }

  listSources(): Promise<PublicSourceList> {
    return actAs(publicReader, async () => {
      const { sources } = await this.#options.observe.listSources();
      return {
        sources: sources
          .filter(({ tlp, freshness }) => tlp === 'CLEAR' && freshness.latestDelivery !== null)
          .map(({ id, country, title, publisher, homepage, licence, freshness: { latestAsOf, latestPeriod } }) => ({
            id,
            country,
            title,
            publisher,
            homepage,
            licence,
            latestAsOf,
            latestPeriod,
          })),
      };
    });
  }

  listGaps({ jurisdiction, limit, cursor }: PublicGapQuery): Promise<PublicGapList> {
    return actAs(publicReader, async () => {
      const { gaps, total, next } = await this.#options.gaps.list({
        limit,
        ...(jurisdiction === undefined ? {} : { jurisdiction }),
        ...(cursor === undefined ? {} : { cursor }),
      });
      return {
        gaps: gaps.map(({ key, kind, title, subject, listedBy, missingIn, openedOn, caution }) => ({
          key,
          kind,
          title,
          name: subject.name.text,
          listedBy: listedBy.map(({ jurisdiction: where, since, citation }) => ({
            jurisdiction: where,
            since,
            citation,
          })),
          missingIn,
          openedOn,
          caution,
        })),
        total,
        next,
      };
    });
  }

  listMethods(): Promise<PublicMethodList> {
    return actAs(publicReader, async () => {
      const { methods } = await this.#options.warn.listMethods();
      return {
        methods: methods.map(({ id, title, sentences, formula, sources, validity }) => ({
          id,
          title,
          sentences,
          formula,
          sources,
          validity,
        })),
      };
    });
  }

  /** An alert that everybody may read as it stands now; undefined: it is not for everybody. */
  #shown(alert: AlertDetail): Shown | undefined {
    const { text, publishedAt } = alert;
    if (text === null || publishedAt === null || !shownStates.includes(alert.state)) return undefined;
    // What was written in practice warns nobody.
    if (text.training) return undefined;
    return this.#isPublic(text.marking) ? { ...alert, text, publishedAt } : undefined;
  }

  #isPublic(marking: MarkingEntry): boolean {
    const moment = { at: this.#options.now().toISOString(), holder: this.#options.country };
    return refuseRelease(marking, publicRecipient, moment) === undefined;
  }

  #describe(alert: Shown, { names, figures }: Described): PublicAlert {
    const { text, versions } = alert;
    const fields = Object.entries(text.fields).filter(
      ([, field]) => field !== undefined && (field.marking === null || this.#isPublic(field.marking)),
    );
    return {
      ...describeEntry(alert, names),
      fields: Object.fromEntries(fields.map(([name, field]) => [name, finalOf(field?.text ?? {})])),
      audiences: Object.fromEntries(Object.entries(text.audiences).map(([name, said]) => [name, finalOf(said ?? {})])),
      reliability: text.reliability,
      credibility: text.credibility,
      figures: figures.map(({ indicator, unit, place, substance, source, asOf, points }) => ({
        indicator: { id: indicator, name: names.indicator(indicator) },
        unit,
        place: { id: place, name: names.place(place) },
        substance: substance === null ? null : { id: substance, name: names.substance(substance) },
        source: { id: source, name: names.source(source) },
        asOf,
        points,
      })),
      versions: versions.map(({ version, state, publishedAt, retraction }) => ({
        version,
        state,
        publishedAt,
        retraction: retraction === null ? null : finalOf(retraction),
      })),
    };
  }

  /** Where small counts of a table are withheld, a figure is shown only where everybody gets the same by other ways. */
  async #readFigures({ text }: Shown): Promise<readonly Snapshot[]> {
    const shown = text.series.filter(({ marking }) => this.#isPublic(marking));
    const reader = { ...publicReader, home: this.#options.country };
    const screen = await this.#options.protection.screenFor(reader, this.#options.now().toISOString(), shown);
    return Promise.all(
      shown.map(async (one) => {
        if (screen.shows(one)) return one;
        const known = await this.#readOpen(one.today?.series);
        return { ...one, points: one.points.map((point) => (isSame(point, known) ? point : withhold(point))) };
      }),
    );
  }

  /** Figures of a series by period, as everybody gets them; none where nobody knows of it. */
  async #readOpen(series: number | undefined): Promise<ReadonlyMap<string, ObservationEntry>> {
    if (series === undefined) return new Map();
    const { observations } = await this.#options.observe.listObservations({ series: String(series), limit: 10_000 });
    return new Map(observations.map((one) => [one.period, one]));
  }

  async #readNames(): Promise<Names> {
    const { observe } = this.#options;
    const [{ substances }, { indicators }, { sources }] = await Promise.all([
      observe.listSubstances({ withData: 'false' }),
      observe.listIndicators(),
      observe.listSources(),
    ]);
    const substanceNames = new Map(substances.map(({ id, name }) => [id, name]));
    const indicatorNames = new Map(indicators.map(({ id, title }) => [id, title]));
    const sourceNames = new Map(sources.map(({ id, title }) => [id, title]));
    return {
      place: (id) => findPlace(id)?.name ?? sameText(id),
      substance: (id) => substanceNames.get(id) ?? sameText(id),
      indicator: (id) => indicatorNames.get(id) ?? sameText(id),
      source: (id) => sourceNames.get(id) ?? sameText(id),
    };
  }
}

function isSame({ period, value, low, high }: Point, known: ReadonlyMap<string, ObservationEntry>): boolean {
  const now = known.get(period);
  return now !== undefined && now.value === value && now.low === low && now.high === high;
}

function withhold({ period }: Point): Point {
  const { value, low, high, status } = withheldCell;
  return { period, value, low, high, status };
}

/** A translation that nobody has finished is not for everybody. */
function finalOf(text: PublicText): PublicText {
  return Object.fromEntries(Object.entries(text).filter(([, translation]) => translation?.state === 'final'));
}

function describeEntry({ id, owner, state, version, publishedAt, text }: Shown, names: Names): PublicAlertEntry {
  return {
    id,
    owner,
    // What is not published was left aside before.
    state: state === 'draft' || state === 'in-review' ? 'published' : state,
    version,
    publishedAt,
    title: finalOf(text.title),
    severity: text.severity,
    from: text.from,
    until: text.until,
    substances: text.substances.map((substance) => ({ id: substance, name: names.substance(substance) })),
    places: text.places.map((place) => ({ id: place, name: names.place(place) })),
  };
}
