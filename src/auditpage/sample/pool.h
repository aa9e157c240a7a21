/* A small program of our own, with the race of this site in it. */
#ifndef POOL_H
#define POOL_H

struct option {
	const char	*name;
	const char	*value;
};

struct pool {
	const char		*name;
	const struct option	*options;
	int			count;
	int			error;
};

int check_options(const struct pool *pool);
int compare_pools(const void *a, const void *b);
const char *short_name(const char *name);

#endif
