import { pack, uniqueNameList, type NvList } from '../nvlist/index.ts';
import { guid, list, number, text } from './sample-pairs.ts';

/*
 * A cache file as OpenZFS writes it today: one native list (`spa_config_write`) with a list for each pool. Names, numbers
 * and paths are invented; the pairs are those of real files. Old cache files were XDR, as labels still are.
 */

function disk(id: number, name: string): NvList {
  return uniqueNameList([
    text('type', 'disk'),
    number('id', BigInt(id)),
    number('guid', guid(10 + id)),
    text('path', `/dev/disk/by-id/${name}-part1`),
    text('devid', `${name}-part1`),
    text('phys_path', `pci-0000:00:17.0-ata-${id + 1}`),
    number('whole_disk', 1n),
    number('create_txg', 4n),
    number('com.delphix:vdev_zap_leaf', BigInt(130 + id)),
  ]);
}

function mirror(): NvList {
  return uniqueNameList([
    text('type', 'mirror'),
    number('id', 0n),
    number('guid', guid(2)),
    number('metaslab_array', 128n),
    number('metaslab_shift', 34n),
    number('ashift', 12n),
    number('asize', 4000771997696n),
    number('is_log', 0n),
    number('create_txg', 4n),
    number('com.delphix:vdev_zap_top', 129n),
    {
      name: 'children',
      type: 'nvlist-array',
      value: [disk(0, 'ata-DISK_4TB_A1B2C3D4'), disk(1, 'ata-DISK_4TB_E5F6G7H8')],
    },
  ]);
}

/** Returns the bytes of a cache file with one pool. */
export function cacheFileToday(): Uint8Array {
  const pool = list('tank', [
    number('version', 5000n),
    text('name', 'tank'),
    number('state', 0n),
    number('txg', 1048576n),
    number('pool_guid', guid(1)),
    number('errata', 0n),
    number('hostid', 0x00bab10cn),
    text('hostname', 'storage'),
    { name: 'com.delphix:has_per_vdev_zaps', type: 'boolean', value: null },
    number('vdev_children', 1n),
    list('vdev_tree', [
      text('type', 'root'),
      number('id', 0n),
      number('guid', guid(1)),
      number('create_txg', 4n),
      { name: 'children', type: 'nvlist-array', value: [mirror()] },
    ]),
    list('features_for_read', [
      { name: 'com.delphix:hole_birth', type: 'boolean', value: null },
      { name: 'com.delphix:embedded_data', type: 'boolean', value: null },
    ]),
  ]);
  const packed = pack(uniqueNameList([pool]), { encoding: 'native' });
  return packed.ok ? packed.value : new Uint8Array();
}
