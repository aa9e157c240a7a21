#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include "pool.h"

/*
 * The directory of the cache file must exist.
 */
static int
check_cachefile(const char *path)
{
	const char *slash;
	struct stat info;

	if (path[0] == '\0' || strcmp(path, "none") == 0)
		return (0);
	if (path[0] != '/')
		return (EINVAL);

	slash = strrchr(path, '/');
	if (slash[1] == '\0')
		return (EINVAL);

	*(char *)slash = '\0';

	if (path[0] != '\0' && stat(path, &info) != 0) {
		*(char *)slash = '/';
		return (ENOENT);
	}
	*(char *)slash = '/';
	return (0);
}

int
check_options(const struct pool *pool)
{
	for (int i = 0; i < pool->count; i++) {
		const struct option *option = &pool->options[i];
		int error = 0;

		if (strcmp(option->name, "cachefile") == 0)
			error = check_cachefile(option->value);
		if (error != 0)
			return (error);
	}
	return (0);
}
