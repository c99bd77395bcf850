import type { MeetingContent, MeetingFollowUp, MeetingStanding } from '../../api/index.ts';
import { type Language, partsInOrder, VigiaError } from '../../base/index.ts';
import { readLanguage } from '../language.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

export const addMeetings: AddCommand = (program) => {
  const command = program
    .command('meetings')
    .description('meetings of the series, and what became of what they agreed');
  addStoreFlags(command.command('list', { isDefault: true }).description('meetings, the newest first')).action(
    async (flags: StoreFlags) => {
      const list = await withNode(flags, (node) => node.account.meetings.list());
      if (flags.json === true) return printJson(list);
      const language = readLanguage();
      return printTable(list.meetings, {
        id: ({ id }) => id,
        series: ({ series }) => series,
        number: ({ number }) => number,
        from: ({ from }) => from,
        until: ({ until }) => until,
        status: ({ status }) => status,
        host: ({ host }) => host,
        decisions: ({ decisions }) => decisions,
        open: ({ openActionItems }) => openActionItems,
        title: ({ title }) => title[language],
      });
    },
  );
  addStoreFlags(
    command
      .command('show <id>')
      .description('agenda, decisions and action items of a meeting, and what became of them'),
  ).action(async (id: string, flags: StoreFlags) => {
    const { meeting, followUp } = await withNode(flags, async (node) => {
      const { entry } = await node.account.meetings.entries.find(id);
      if (entry === null) throw new VigiaError('account.entry-unknown', { kind: 'meeting', id });
      return {
        meeting: { ...entry.content, ...entry.head },
        followUp: await node.account.meetings.followUp(id),
      };
    });
    if (flags.json === true) return printJson({ meeting, followUp });
    return printMeeting(meeting, followUp, readLanguage());
  });
};

function printMeeting(meeting: MeetingContent, { present, previous }: MeetingFollowUp, language: Language): void {
  const { title, from, until, host, place, status, agenda } = meeting;
  printLine(title[language]);
  printLine(`${from}/${until}  ${host}${place === null ? '' : `, ${place[language]}`}  [${status}]`);
  for (const [index, item] of partsInOrder(agenda).entries()) {
    printLine(`  ${index + 1}. ${item.title[language]}  [${item.leads.join(' ')}]`);
  }
  printStanding(present, language);
  if (previous === null) return;
  printLine('');
  printLine(`${previous.meeting.title[language]} (${previous.since})`);
  printStanding(previous, language);
}

/** Decisions, and action items with how far they are. */
function printStanding({ decisions, actionItems }: MeetingStanding, language: Language): void {
  for (const { text, countries, commitments } of decisions) {
    printLine(`  - ${text[language]}  [${countries.join(' ')}]`);
    for (const { id, goals } of commitments) {
      printLine(`      ${id}${goals.map(({ now, since }) => `  ${since?.status ?? '–'} → ${now.status}`).join('')}`);
    }
  }
  for (const { title, state, due, owners, commitment } of actionItems) {
    const owned = owners.map(({ country }) => country).join(' ');
    printLine(`  * ${title[language]}  [${state}; ${due ?? '–'}; ${owned}; ${commitment?.id ?? '–'}]`);
  }
}
