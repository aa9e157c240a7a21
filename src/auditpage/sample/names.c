#include <stdlib.h>
#include <string.h>
#include "pool.h"

extern void show(char *text);

static char *last_shown;

int
compare_pools(const void *a, const void *b)
{
	struct pool *left = (struct pool *)a;
	struct pool *right = (struct pool *)b;

	return (strcmp(left->name, right->name));
}

const char *
short_name(const char *name)
{
	char *at = strrchr(name, '/');

	return (at == NULL ? name : at + 1);
}

/* Works on a copy: nothing of the caller's is written. */
void
show_parent(const char *name)
{
	char *copy = strdup(name);
	char *at = strrchr(copy, '/');

	if (at != NULL)
		*at = '\0';
	show(copy);
	free(copy);
}

void
show_pool(const struct pool *pool)
{
	last_shown = (char *)pool->name;
	show(last_shown);
}
