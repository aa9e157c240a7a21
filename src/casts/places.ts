/** What becomes of a pointer whose const a place drops. Its words are in the catalogues: `what.<use>`. */
export type Use =
  | 'cuts'
  | 'mends'
  | 'mendsOnError'
  | 'cutsDirectory'
  | 'mendsDirectory'
  | 'names'
  | 'callback'
  | 'search'
  | 'variable'
  | 'guarded'
  | 'member'
  | 'argument'
  | 'literalArgument'
  | 'argv'
  | 'literalArgv'
  | 'adds';

/** Whether threads share what the pointer points at: known to, may, not known to, do not. */
export type Shared = 'yes' | 'possible' | 'unknown' | 'no';
/** The class of the page of the audit. */
export type PlaceClass = 'pair' | 'callee-read' | 'read' | 'stored' | 'adds-const';

/** Lines of one function that drop const in the same way. */
export interface CastPlaces {
  readonly file: string;
  readonly lines: readonly number[];
  readonly function: string;
  readonly use: Use;
  readonly shared: Shared;
  readonly class: PlaceClass;
}

type Row = readonly [
  file: string,
  lines: readonly number[],
  function: string,
  use: Use,
  shared: Shared,
  kind: PlaceClass,
];

/** Read at commit bd949b10be, Linux build; those that are written come first. */
const ROWS: readonly Row[] = [
  ['cmd/zfs/zfs_iter.c', [280, 281], 'zfs_compare', 'names', 'unknown', 'pair'],
  ['lib/libzfs/libzfs_pool.c', [798], 'zpool_valid_proplist', 'cuts', 'yes', 'pair'],
  ['lib/libzfs/libzfs_pool.c', [803], 'zpool_valid_proplist', 'mendsOnError', 'yes', 'pair'],
  ['lib/libzfs/libzfs_pool.c', [811], 'zpool_valid_proplist', 'mends', 'yes', 'pair'],
  ['lib/libzutil/zutil_import.c', [1598], 'discover_cached_paths', 'cutsDirectory', 'no', 'pair'],
  ['lib/libzutil/zutil_import.c', [1604], 'discover_cached_paths', 'mendsDirectory', 'no', 'pair'],
  ['cmd/zfs/zfs_iter.c', [272, 273], 'zfs_compare', 'callback', 'no', 'read'],
  ['cmd/zfs/zfs_iter.c', [344, 345], 'zfs_sort', 'callback', 'no', 'read'],
  ['cmd/zfs/zfs_main.c', [6001, 6002], 'prop_cmp', 'callback', 'no', 'read'],
  ['cmd/zfs/zfs_main.c', [6877], 'holds_callback', 'search', 'no', 'read'],
  ['cmd/zfs/zfs_main.c', [7317], 'share_mount_one', 'member', 'possible', 'stored'],
  ['cmd/zfs/zfs_main.c', [8482], 'zfs_do_channel_program', 'adds', 'no', 'adds-const'],
  ['cmd/zpool/os/linux/zpool_vdev_os.c', [651], 'zpool_power', 'literalArgument', 'no', 'callee-read'],
  ['cmd/zpool/zpool_iter.c', [70, 71], 'zpool_compare', 'callback', 'no', 'read'],
  [
    'cmd/zpool/zpool_main.c',
    [671],
    'zpool_power_on_pool_and_wait_for_devices',
    'argument',
    'no',
    'callee-read',
  ],
  ['cmd/zpool/zpool_main.c', [2975], 'print_status_config', 'argument', 'no', 'callee-read'],
  ['cmd/zpool/zpool_main.c', [7007], 'collect_list_stats', 'argument', 'no', 'callee-read'],
  ['cmd/zpool/zpool_main.c', [9173], 'vdev_stats_nvlist', 'argument', 'no', 'callee-read'],
  ['cmd/zpool/zpool_main.c', [9478], 'errors_nvlist', 'adds', 'no', 'adds-const'],
  ['cmd/zpool/zpool_main.c', [12304], 'get_callback_vdev', 'variable', 'no', 'read'],
  ['cmd/zpool/zpool_vdev.c', [1373], 'draid_config_by_type', 'variable', 'no', 'read'],
  ['cmd/zpool/zpool_vdev.c', [1686, 1751, 1754, 1757], 'construct_spec', 'adds', 'no', 'adds-const'],
  ['lib/libzfs/libzfs_config.c', [63, 64], 'config_node_compare', 'callback', 'no', 'read'],
  ['lib/libzfs/libzfs_dataset.c', [727], 'zfs_open', 'search', 'no', 'read'],
  ['lib/libzfs/libzfs_dataset.c', [915], 'libzfs_mnttab_find', 'member', 'no', 'stored'],
  ['lib/libzfs/libzfs_dataset.c', [932], 'libzfs_mnttab_find', 'member', 'possible', 'stored'],
  ['lib/libzfs/libzfs_dataset.c', [979], 'libzfs_mnttab_remove', 'member', 'possible', 'stored'],
  ['lib/libzfs/libzfs_dataset.c', [3200], 'userquota_propname_decode', 'search', 'no', 'read'],
  ['lib/libzfs/libzfs_dataset.c', [4533, 4561], 'zfs_rename', 'search', 'no', 'read'],
  ['lib/libzfs/libzfs_diff.c', [579], 'get_snapshot_names', 'search', 'no', 'read'],
  ['lib/libzfs/libzfs_diff.c', [595, 596], 'get_snapshot_names', 'search', 'no', 'read'],
  ['lib/libzfs/libzfs_import.c', [398, 414], 'zpool_in_use', 'variable', 'no', 'read'],
  ['lib/libzfs/libzfs_iter.c', [314, 315], 'zfs_snapshot_compare', 'callback', 'no', 'read'],
  ['lib/libzfs/libzfs_mount.c', [1339, 1340], 'mountpoint_compare', 'callback', 'no', 'read'],
  ['lib/libzfs/libzfs_pool.c', [578], 'zpool_valid_proplist', 'search', 'possible', 'read'],
  ['lib/libzfs/libzfs_pool.c', [4007], 'zpool_vdev_split', 'adds', 'no', 'adds-const'],
  ['lib/libzfs/libzfs_pool.c', [4740], 'zpool_get_history', 'adds', 'no', 'adds-const'],
  ['lib/libzfs/libzfs_pool.c', [5305], 'zpool_get_vdev_prop_value', 'argument', 'no', 'callee-read'],
  ['lib/libzfs/libzfs_pool.c', [5477], 'zpool_get_vdev_prop', 'argument', 'no', 'callee-read'],
  ['lib/libzfs/libzfs_sendrecv.c', [2687], 'zfs_send_one_cb_impl', 'search', 'no', 'read'],
  ['lib/libzfs/libzfs_util.c', [2371], 'zpool_prepare_disk', 'literalArgv', 'no', 'stored'],
  ['lib/libzfs/os/linux/libzfs_mount_os.c', [354, 355, 356], 'do_mount', 'argv', 'possible', 'stored'],
  ['lib/libzfs/os/linux/libzfs_mount_os.c', [406], 'do_unmount', 'argv', 'no', 'stored'],
  [
    'lib/libzutil/os/linux/zutil_device_path_os.c',
    [223],
    'zfs_get_pci_slots_sys_path',
    'search',
    'no',
    'read',
  ],
  [
    'lib/libzutil/os/linux/zutil_device_path_os.c',
    [324],
    'zfs_get_enclosure_sysfs_path',
    'search',
    'no',
    'read',
  ],
  ['lib/libzutil/zutil_device_path.c', [115], 'zfs_strcmp_shortname', 'guarded', 'no', 'read'],
  ['lib/libzutil/zutil_device_path.c', [137], 'zfs_strcmp_shortname', 'guarded', 'no', 'read'],
  ['lib/libzutil/zutil_import.c', [776], 'get_configs', 'adds', 'no', 'adds-const'],
  ['lib/libzutil/zutil_import.c', [1160, 1161, 1162, 1163], 'slice_cache_compare', 'callback', 'no', 'read'],
];

/** Every place in the libraries and the two commands where gcc, with a header that keeps const, finds const dropped. */
export const PLACES: readonly CastPlaces[] = ROWS.map(([file, lines, its, use, shared, kind]) => ({
  file,
  lines,
  function: its,
  use,
  shared,
  class: kind,
}));
