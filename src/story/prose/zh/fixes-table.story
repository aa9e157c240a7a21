caption: 两个世界里的全部修法，路径 {path}。按报告所述：三个线程，{term grain | 字节粒度}。按源码：{workers fewest words}个和{workers most words}个工作线程，slot 粒度。“够”已就这些模型证明：每一种{term interleaving | 交错}都搜索过。“不够”后面的链接在实验室里打开一次这样的运行。源码本来就会等，那里的工作线程只用一种修法，所以那一列有空缺。{^ fixes-searched}
fix: 修法
article: 按报告所述
faithful: 按源码
enough: 够
short: 不够
absent: 这里没有这种修法
well: 只剩 `ok`
borrowed: 借走的斜杠照样混进副本
refused: 好端端的路径被说成不是目录
freed: 列表释放得太早
deadlock: 死锁，大家都在等
