#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include "pool.h"

#define MOST 64

/* One thread for each pool; the options are the same list for all. */
static void *
import_pool(void *argument)
{
	struct pool *pool = argument;

	pool->error = check_options(pool);
	return (NULL);
}

int
import_all(struct pool *pools, int count, const struct option *options)
{
	pthread_t threads[MOST];
	int i;

	if (count > MOST)
		return (-1);
	qsort(pools, count, sizeof (pools[0]), compare_pools);
	for (i = 0; i < count; i++) {
		pools[i].options = options;
		pthread_create(&threads[i], NULL, import_pool, &pools[i]);
	}
	for (i = 0; i < count; i++)
		pthread_join(threads[i], NULL);
	return (0);
}
