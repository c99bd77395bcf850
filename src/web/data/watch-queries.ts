import { MuteList, SettingList, WatchList } from '../../api/index.ts';
import { minute, resource } from './queries.ts';

export const mutesQuery = resource({
  path: '/mutes',
  parser: MuteList,
  query: { which: 'all' },
  current: minute / 4,
});

export const watchesQuery = resource({ path: '/watches', parser: WatchList, current: minute / 4 });

export const watchSettingsQuery = resource({ path: '/watch-settings', parser: SettingList, current: minute / 4 });
