/** A file of generated C. */
interface GeneratedFile {
  readonly name: string;
  readonly text: string;
}

const FUNCTIONS_A_FILE = 60;

/**
 * Writes C of about `lines` lines: a header with types and prototypes, and files of functions that look like those of a
 * system library (lists, options, loops, error paths). About one function in forty drops const, one in two hundred cuts a
 * string and mends it. The same number gives the same text.
 */
export function generateC(lines: number): readonly GeneratedFile[] {
  const files: GeneratedFile[] = [];
  const prototypes: string[] = [];
  let written = 0;
  for (let file = 0; written < lines; file += 1) {
    const functions = Array.from({ length: FUNCTIONS_A_FILE }, (_, at) =>
      functionText(file * FUNCTIONS_A_FILE + at),
    );
    const text = ['#include "all.h"', '', ...functions].join('\n');
    written += text.split('\n').length;
    files.push({ name: `part-${file}.c`, text });
    for (let at = 0; at < FUNCTIONS_A_FILE; at += 1)
      prototypes.push(
        `extern int step_${file * FUNCTIONS_A_FILE + at}(struct list *l, const char *name, int flags);`,
      );
  }
  return [{ name: 'all.h', text: [HEADER, ...prototypes, ''].join('\n') }, ...files];
}

const HEADER = `#ifndef ALL_H
#define ALL_H
#include <string.h>
#include <stdlib.h>
typedef struct node { struct node *next; const char *key; char value[64]; unsigned long size; int kind; } node_t;
typedef struct list { node_t *head; node_t *tail; const char *owner; int count; int (*visit)(node_t *, void *); } list_t;
#define FOR_EACH(n, l) for (node_t *n = (l)->head; n != NULL; n = n->next)
#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define CHECK(x) do { if (!(x)) return (-1); } while (0)
extern int report(const char *fmt, ...);
#endif
`;

function functionText(index: number): string {
  const callee = (index * 7 + 3) % Math.max(index, 1);
  return `/* Looks for a node by its name, and takes it apart; see step_${callee}. */
int
step_${index}(struct list *l, const char *name, int flags)
{
	char buf[128];
	const char *rest = name;
	unsigned long total = 0;
	int error = 0;

	CHECK(l != NULL && name != NULL);
	if (flags & ${1 << (index % 8)}) {
		(void) snprintf(buf, sizeof (buf), "%s/%d", name, flags);
		rest = buf;
	}
	FOR_EACH(n, l) {
		if (n->kind != ${index % 5} && strcmp(n->key, rest) != 0)
			continue;
		switch (n->kind) {
		case 0:
			total += MIN(n->size, ${index + 10}UL);
			break;
		case 1: case 2:
			(void) memcpy(n->value, rest, MIN(strlen(rest), sizeof (n->value) - 1));
			/* FALLTHROUGH */
		default:
#ifdef VERBOSE
			report("%s: %lu of %d\\n", n->key, n->size, n->kind);
#else
			total++;
#endif
		}
	}
${dropText(index)}	if (error == 0 && total > ${index % 100}) {
		for (int i = 0; i < ${(index % 9) + 2}; i++)
			total -= (unsigned long)i * ${(index % 3) + 1};
		error = step_${callee}(l, rest, flags >> 1);
	}
	if (error != 0)
		goto out;
	l->count += (int)total;
	return (l->visit != NULL ? l->visit(l->head, (void *)l) : 0);
out:
	(void) report("step ${index}: %d\\n", error);
	return (error);
}
`;
}

function dropText(index: number): string {
  if (index % 200 === 7) {
    return `	char *bar = strrchr(rest, '/');
	if (bar != NULL) {
		*bar = '\\0';
		error = step_${index >> 1}(l, name, 0);
		*bar = '/';
	}
`;
  }
  if (index % 40 === 11) return `	if (((char *)rest)[0] == '@')\n		l->tail->key = (char *)name + 1;\n`;
  return '';
}
