import { guid, list, number, text } from '../../src/bytefile/sample-pairs.ts';
import { uniqueNameList, type NvList, type NvPair } from '../../src/nvlist/index.ts';

const lists = (name: string, value: readonly NvList[]): NvPair => ({ name, type: 'nvlist-array', value });
const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** The configuration of a pool of `groups` groups of ten disks, as it stands in a label or a cache file. */
export function poolOf(groups: number): NvList {
  return uniqueNameList([
    number('version', 5000n),
    text('name', 'tank'),
    number('state', 0n),
    number('txg', 1_048_576n),
    number('pool_guid', guid(1)),
    number('errata', 0n),
    number('hostid', 0xbab10cn),
    text('hostname', 'storage'),
    { name: 'com.delphix:has_per_vdev_zaps', type: 'boolean', value: null },
    number('vdev_children', BigInt(groups)),
    list('vdev_tree', [
      text('type', 'root'),
      number('id', 0n),
      number('guid', guid(1)),
      number('create_txg', 4n),
      lists('children', times(groups, groupOf)),
    ]),
    list('features_for_read', [
      { name: 'com.delphix:hole_birth', type: 'boolean', value: null },
      { name: 'com.delphix:embedded_data', type: 'boolean', value: null },
    ]),
  ]);
}

function groupOf(id: number): NvList {
  return uniqueNameList([
    text('type', 'raidz'),
    number('id', BigInt(id)),
    number('guid', guid(50 + id)),
    number('nparity', 2n),
    number('metaslab_array', BigInt(128 + id)),
    number('metaslab_shift', 34n),
    number('ashift', 12n),
    number('asize', 40_007_719_976_960n),
    number('is_log', 0n),
    number('create_txg', 4n),
    number('com.delphix:vdev_zap_top', BigInt(129 + id)),
    lists(
      'children',
      times(10, (disk) => diskOf(id * 10 + disk)),
    ),
  ]);
}

function diskOf(id: number): NvList {
  const name = `ata-WDC_WD40EFRX-68N32N0_WD-WCC7K${String(id).padStart(7, '0')}-part1`;
  return uniqueNameList([
    text('type', 'disk'),
    number('id', BigInt(id % 10)),
    number('guid', guid(1000 + id)),
    text('path', `/dev/disk/by-id/${name}`),
    text('devid', name),
    text('phys_path', `pci-0000:00:17.0-ata-${id + 1}`),
    number('whole_disk', 1n),
    number('DTL', BigInt(3000 + id)),
    number('create_txg', 4n),
    number('com.delphix:vdev_zap_leaf', BigInt(130 + id)),
  ]);
}
