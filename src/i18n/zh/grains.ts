/** 粒度的名称只有这一张表。 */
export const GRAINS = { coarse: '按调用', slot: '按可见访问', byte: '按字节' } as const;
