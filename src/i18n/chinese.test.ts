import { describe, expect, it } from 'vitest';

interface Wording {
  readonly word: string;
  /** What kernel engineers say. */
  readonly said: string;
  /** On how many lines the site may say it all the same, as a picture; 0 when absent. */
  readonly asPicture?: number;
}

/** Words that were made up for this site, and second words for one idea. */
const HOME_MADE: readonly Wording[] = [
  { word: '抄', said: '复制' },
  { word: '量时', said: '取长度时' },
  { word: '量长度', said: '取长度' },
  { word: '切断', said: '截断' },
  { word: '洞', said: 'NUL 字节', asPicture: 1 },
  // The title of the chapter, its first sentence about it, and the entry of the glossary.
  { word: '借走', said: '临时改写', asPicture: 4 },
  { word: '还回', said: '恢复' },
  { word: '复长', said: '截断后又恢复' },
  { word: '毒化', said: '毒值（poison）' },
  { word: '趟', said: '执行次数' },
  { word: '事故', said: '异常结果' },
  { word: '修法', said: '修复方案' },
  { word: '错法', said: '错误方案' },
  { word: '遍历提示', said: '缓存的查找位置（walk hint）' },
  { word: '语言规则', said: 'C 内存模型' },
  { word: '够不着', said: 'strlen 到不了' },
  { word: '回移植', said: '向后移植（backport）' },
  { word: '丢掉', said: '去掉 const' },
  { word: '键值对', said: '名值对' },
  { word: '拉取请求', said: 'PR' },
  { word: '生命期', said: '生命周期' },
  { word: '坏结局', said: '异常结局' },
  { word: '好结局', said: '结局正常' },
  { word: '条运行', said: '一次运行' },
  { word: '个后续', said: '走向' },
  { word: '样例', said: '示例' },
  { word: '列表表头', said: '列表头' },
  { word: '载入', said: '加载' },
  { word: '评判', said: '判定' },
  // Packing and serializing are one thing; the chapter on packing and the glossary name the other word once.
  { word: '序列化', said: '打包', asPicture: 2 },
];

const texts = {
  ...import.meta.glob<string>('./zh/*.ts', { query: '?raw', import: 'default', eager: true }),
  ...import.meta.glob<string>('../story/prose/zh/*.story', { query: '?raw', import: 'default', eager: true }),
};

describe('Chinese', () => {
  it('has both catalogues and prose to read', () => {
    expect(Object.keys(texts).filter((path) => path.endsWith('.story')).length).toBeGreaterThan(12);
    expect(Object.keys(texts).filter((path) => path.endsWith('.ts')).length).toBeGreaterThan(30);
  });

  it.each(HOME_MADE)('does not say $word for $said', ({ word, asPicture = 0 }) => {
    const lines = Object.entries(texts).flatMap(([path, text]) =>
      text
        .split('\n')
        // A word in a longer one is another word.
        .filter((line) => line.replaceAll('反序列化', '').includes(word))
        .map((line) => `${path}: ${line.trim()}`),
    );
    if (asPicture === 0) expect(lines).toEqual([]);
    else expect(lines.length).toBeLessThanOrEqual(asPicture);
  });
});
