/** A file of C. */
interface SourceFile {
  readonly name: string;
  readonly text: string;
}

const HEADER = `struct header { const char *name; const char *value; struct header *next; };
struct message { const char *from; char *body; unsigned long length; struct header *headers; };
int valid_address(const char *address);
`;
/** Cuts an address that every thread holds: the one place to worry about. */
const ADDRESS = `#include <string.h>
#include <unistd.h>
#include "mailer.h"

int
valid_address(const char *address)
{
	char *sign = strchr(address, '@');
	int ok;

	if (sign == NULL)
		return (0);
	*sign = '\\0';
	ok = access(address, F_OK) == 0;
	*sign = '@';
	return (ok);
}
`;
const DELIVER = `#include <pthread.h>
#include "mailer.h"

static void *
deliver_one(void *sender)
{
	valid_address(sender);
	return (NULL);
}

void
deliver_all(char *sender, int n)
{
	pthread_t thread;

	while (n-- > 0)
		pthread_create(&thread, NULL, deliver_one, sender);
}
`;
/** Does the same to a string of one thread. */
const CONFIG = `#include <string.h>

int
section_known(const char *name)
{
	char *dot = (char *)strchr(name, '.');
	int known;

	if (dot == NULL)
		return (0);
	*dot = '\\0';
	known = strcmp(name, "smtp") == 0;
	*dot = '.';
	return (known);
}
`;

/** One of many files with drops that harm nobody, or less. */
const part = (at: number): string => `#include <string.h>
#include "mailer.h"

int
count_${at}(const char *text)
{
	int n = 0;
	${at % 3 === 0 ? 'char' : 'const char'} *at = strchr(text, ';');

	while (at != NULL) {
		n++;
		at = strchr(at + 1, ';');
	}
	return (n);
}

int
compare_${at}(const void *a, const void *b)
{
	return (strcmp(((struct header *)a)->name, ((struct header *)b)->name));
}
${at % 5 === 0 ? `\nvoid\nempty_${at}(const struct message *m)\n{\n\t((struct message *)m)->length = 0;\n}\n` : ''}`;

/** A folder of 30 files, as somebody's mailer might be, with one place to worry about. */
export const MAILER: readonly SourceFile[] = [
  { name: 'mailer.h', text: HEADER },
  { name: 'config.c', text: CONFIG },
  { name: 'deliver.c', text: DELIVER },
  ...Array.from({ length: 26 }, (_, at) => ({ name: `part${at}.c`, text: part(at) })),
  { name: 'address.c', text: ADDRESS },
];
