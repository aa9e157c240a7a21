caption: 两个世界里的全部修复方案，路径 {path}。按报告所述：三个线程，{term grain | 按字节}。按源码：{workers fewest words}个和{workers most words}个工作线程，按可见访问。“够”表示已对这些模型给出证明：每一种{term interleaving | 交错}都搜索过。“不够”后面的链接会在实验室里打开一次出错的运行。源码本来就会等待，那里的每个工作线程一次只用一种方案，所以那一列有空缺。{^ fixes-searched}
fix: 修复方案
article: 按报告所述
faithful: 按源码
enough: 够
short: 不够
absent: 这里没有这种方案
well: 只剩 `ok`
borrowed: 截断的字符串照样被复制
refused: 好路径被拒
freed: 列表被过早释放
deadlock: 死锁，线程互相等待
